/** Drawings, which may hold what runs. */
export const drawingEnding = /\.svg$/i

/** Images that browsers show. */
export const imageEnding = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i

/** Files of the content folder, beside images, that stories may link to: documents, sound, films and what is said in them, dates, archives. None is a page that a browser would run. */
export const attachmentEnding =
  /\.(?:pdf|docx?|odt|rtf|(?<!\.(?:md|ya?ml)\.)txt|xlsx?|ods|csv|tsv|pptx?|odp|epub|ics|bib|ris|zip|mp3|m4a|aac|ogg|oga|opus|wav|mp4|m4v|mov|webm|vtt|srt)$/i
