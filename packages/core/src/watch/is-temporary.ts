/** Whether a file is one that an editor, an office suite or a tool puts beside another while that is open or being saved. */
export const isTemporary = (file: string): boolean => temporary.test(file.slice(file.search(/[^\\/]*$/)))

/** Vim and its relatives; Emacs; office suites; JetBrains; GNOME; KDE; macOS; `sed -i`. */
const temporary =
  /^(?:4913|.*~|.*\.sw[a-px]x?|\.#.*|#.*#|~\$.*|.*___jb_(?:tmp|old)___|\.goutputstream-.*|.*\.kate-swp|\.DS_Store|sed(?=.*[A-Z0-9])[A-Za-z0-9]{6})$/
