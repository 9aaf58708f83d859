declare module "snowball-stemmers" {
  interface Stemmer {
    stem(word: string): string;
  }
  const stemmers: { newStemmer(language: "dutch" | "english"): Stemmer };
  export = stemmers;
}
