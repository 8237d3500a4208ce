/** A chapter, as text. */
declare module "*.md" {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the bundler gives texts as default
  export default text;
}
