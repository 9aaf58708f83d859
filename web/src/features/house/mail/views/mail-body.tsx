/** A mail as its reader's program shows it: paragraphs, lines, and addresses to press. Its language is its own. */
export function MailBody({ text }: { text: string }) {
  return (
    <div class="letter__words" dir="auto">
      {text
        .trim()
        .split(/\n\s*\n/)
        .map((paragraph) => (
          <p class="nl-paragraph" dir="auto">
            {paragraph.split("\n").map((line, index) => (
              <>
                {index > 0 && <br />}
                <Line text={line} />
              </>
            ))}
          </p>
        ))}
    </div>
  );
}

const ADDRESS = /(https?:\/\/\S+[\w/])/;

function Line({ text }: { text: string }) {
  return (
    <>
      {text.split(ADDRESS).map((part) =>
        ADDRESS.test(part) ? (
          <a class="nl-link" href={part} dir="ltr">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  );
}
