// npm's complaint, as one sentence that says what to do.
const NETWORK =
  /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED|E50\d)$/;
const CERTIFICATE = /CERT|SSL|SELF_SIGNED/;
const UNWRITABLE = /^(EACCES|EPERM|EROFS)$/;
const FULL = /^(ENOSPC|EDQUOT)$/;

const line = (text, name) => text.match(new RegExp(`npm (?:error|ERR!) ${name} (.+)`))?.[1]?.trim();

function advice(code, text) {
  if (NETWORK.test(code)) {
    return "The package registry cannot be reached: the first run needs the network once; connect (or set your proxy) and run the same command again";
  }
  if (UNWRITABLE.test(code)) {
    return `npm may not write in ${line(text, "path") ?? "this folder"}: use a folder of your own, or ask its owner for write access`;
  }
  if (FULL.test(code)) return "The disk is full: free about 1 GB and run the same command again";
  if (CERTIFICATE.test(code)) {
    return "The package registry's certificate is not trusted: set NODE_EXTRA_CA_CERTS to your organisation's certificate and run the same command again";
  }
  if (code === "EINTEGRITY") {
    return "A downloaded package differs from the one in package-lock.json: run 'npm cache verify' and the same command again, and report it when it stays";
  }
  if (code === "EUSAGE") return "package-lock.json does not fit package.json: run 'npm install' and commit both";
  return `npm could not install (${code}): read the log and run the same command again`;
}

export function npmSentence(text, log) {
  const code = line(text, "code") ?? text.match(/failed with ([A-Z][A-Z0-9_]+)/)?.[1] ?? "a package is missing";
  return `${advice(code, text)}${log === undefined ? "" : ` (npm's output: ${log})`}.`;
}
