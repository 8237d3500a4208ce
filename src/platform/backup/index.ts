export { backup, type Summary } from "./backup";
export { BackupBroken } from "./format";
export { type Forgotten, type Journal, openJournal } from "./journal";
export { verifyBackup } from "./read";
export { replayJournal } from "./replay";
export { restore } from "./restore";
