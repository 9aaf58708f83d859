export const paths = {
  home: () => "/",
  about: () => "/over",
};
