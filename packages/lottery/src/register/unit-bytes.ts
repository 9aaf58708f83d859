/**
 * Writes each UTF-16 unit of a text as one to three bytes, from this place on, and gives the place behind the last.
 *
 * This is UTF-8 but for signs outside the basic plane, whose two units are written one by one (CESU-8). So plain text
 * takes half the room of UTF-16, and comparing bytes orders texts exactly as comparing units does; UTF-8 would not.
 *
 * @see Unicode Technical Report 26, CESU-8
 */
export function encodeUnits(text: string, out: Uint8Array, from: number): number {
  let at = from;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      out[at++] = unit;
    } else if (unit < 0x800) {
      out[at++] = 0xc0 | (unit >> 6);
      out[at++] = 0x80 | (unit & 0x3f);
    } else {
      out[at++] = 0xe0 | (unit >> 12);
      out[at++] = 0x80 | ((unit >> 6) & 0x3f);
      out[at++] = 0x80 | (unit & 0x3f);
    }
  }
  return at;
}

/** The text that {@link encodeUnits} wrote. */
export function decodeUnits(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at++]!;
    let unit = first;
    if (first >= 0xe0) unit = ((first & 0x0f) << 12) | ((bytes[at++]! & 0x3f) << 6) | (bytes[at++]! & 0x3f);
    else if (first >= 0xc0) unit = ((first & 0x1f) << 6) | (bytes[at++]! & 0x3f);
    text += String.fromCharCode(unit);
  }
  return text;
}
