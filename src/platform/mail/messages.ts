import { catalogue } from "../text";

export const messages = catalogue({
  de: {
    footer: "Fragen beantwortet Ihnen",
    unsubscribe: "Diese Nachrichten abbestellen",
    unsubscribeTitle: "Nachrichten abbestellen",
    unsubscribeLead: "Sie bekommen dann keine Nachrichten mehr zu diesem Thema. Alles andere bleibt, wie es ist.",
    unsubscribeButton: "Abbestellen",
    unsubscribed: "Sie sind abgemeldet",
    unsubscribedLead: "Zu diesem Thema schicken wir Ihnen nichts mehr.",
    home: "Zum Start",
  },
  en: {
    footer: "Questions are answered by",
    unsubscribe: "Unsubscribe from these messages",
    unsubscribeTitle: "Unsubscribe",
    unsubscribeLead: "You will get no more messages about this. Everything else stays as it is.",
    unsubscribeButton: "Unsubscribe",
    unsubscribed: "You are unsubscribed",
    unsubscribedLead: "We will send you nothing more about this.",
    home: "To the start page",
  },
  simple: {
    unsubscribeLead: "Sie bekommen keine Nachrichten mehr zu diesem Thema.",
  },
});
