/** The product cannot start as things are; the message is the one line the operator reads. */
export class StartError extends Error {}
