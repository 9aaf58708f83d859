import { fileURLToPath } from "node:url";
import { type Catalogue, readCatalogue } from "@naast/catalogue";
import { describeInputError } from "@naast/kernel";
import { createApp } from "../app.ts";
import { NO_ASSETS } from "../platform/assets.ts";
import { readContentFolder } from "../platform/content.ts";

const read = readCatalogue(await readContentFolder(fileURLToPath(new URL("../../../content", import.meta.url))));
if (!read.ok) throw new Error(read.errors.map(describeInputError).join("\n"));

/** The catalogue as it stands in content/, read once; no test changes it. */
export const catalogue: Catalogue = read.catalogue;

/** The whole house on the real catalogue, without built style sheets and islands. */
export const house = createApp(catalogue, NO_ASSETS);

/** A page as somebody receives it. */
export async function open(path: string, from = house): Promise<string> {
  const answer = await from.request(path);
  return answer.text();
}

/** A form as a browser sends it. */
export function send(path: string, fields: readonly (readonly [string, string])[]): Response | Promise<Response> {
  const body = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value]));
  return house.request(path, { method: "POST", body });
}
