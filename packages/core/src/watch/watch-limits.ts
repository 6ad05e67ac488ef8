/** What a system says of watching too much, by the code of its error. */
export const limits: Readonly<Record<string, string>> = {
  ENOSPC: 'The system watches no more files: its limit `fs.inotify.max_user_watches` is reached.',
  EMFILE:
    'The system opens no more watchers: its limit `fs.inotify.max_user_instances`, or that of open files (`ulimit -n`), is reached.',
}
