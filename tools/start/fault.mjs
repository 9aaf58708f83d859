// A fault is something the person at the keyboard can mend: one sentence that says what to do, no stack.
const NAME = "StartFault";

export function fault(sentence) {
  const error = new Error(sentence);
  error.name = NAME;
  return error;
}

export function isFault(error) {
  return error instanceof Error && error.name === NAME;
}

const UNWRITABLE = new Set(["EACCES", "EPERM", "EROFS"]);
const FULL = new Set(["ENOSPC", "EDQUOT"]);

// What the file system answered, as a sentence; undefined when it is none of the expected answers.
function fileSystemFault(error, folder) {
  if (UNWRITABLE.has(error?.code)) {
    return fault(
      `Naast may not write in ${error.path ?? folder}: copy the project to a folder of your own, or ask its owner for write access.`,
    );
  }
  if (FULL.has(error?.code)) {
    return fault("The disk is full: free about 1 GB and run the same command again.");
  }
  return undefined;
}

export function asFault(error, folder) {
  return isFault(error) ? error : (fileSystemFault(error, folder) ?? error);
}
