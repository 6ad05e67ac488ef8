/** The script for pages, which the build bundles. Found from dist/index.js, where the whole command is one file. */
export const reloadFile = new URL('../dist/reload.js', import.meta.url)
