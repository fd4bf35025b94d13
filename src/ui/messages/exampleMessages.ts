/** Texts of the page of examples that are said while it is used; the page itself is written out in examples/index.html. */
export const exampleMessages = {
  copied: 'Copied.',
  notCopied: 'The browser does not let this page copy: select the text and copy it by hand.',
};
