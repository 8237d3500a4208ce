import type { SendMailOptions } from "nodemailer";
import type { Message } from "./transport";

/** The mail as the mail library takes it. Nothing in it is read from files or addresses. */
export const mailOptions = (message: Message, sender: string): SendMailOptions => ({
  from: { name: message.from, address: sender },
  to: message.to,
  ...(message.replyTo && { replyTo: message.replyTo }),
  messageId: message.messageId,
  subject: message.subject,
  text: message.text,
  html: message.html,
  headers: {
    // RFC 3834: absence notes and other machines do not answer.
    "Auto-Submitted": "auto-generated",
    // RFC 8058
    ...(message.unsubscribe && {
      "List-Unsubscribe": `<${message.unsubscribe}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }),
  },
  disableFileAccess: true,
  disableUrlAccess: true,
});
