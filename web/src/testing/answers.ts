/** What somebody reads on the page that came. */
export const text = async (answer: Response | Promise<Response>) => (await answer).text();

export const statusOf = async (answer: Response | Promise<Response>) => (await answer).status;

/** Where an answer leads on to; nowhere is empty. */
export const leadsTo = (answer: Response) => answer.headers.get("location") ?? "";
