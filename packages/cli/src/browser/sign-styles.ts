import { panelStyles } from './panel-styles.js'

/** Of the sign in the corner. */
export const signStyles = `${panelStyles('details')}
:host { inset: auto 1rem 1rem auto !important }
details {
  max-width: min(44rem, calc(100vw - 2rem));
  border: 1px solid var(--line);
  border-inline-start: 4px solid var(--warning);
  border-radius: 4px;
  box-shadow: 0 1px 6px rgb(0 0 0 / 25%);
  font-size: 14px;
}
summary { padding: .25rem .75rem; cursor: pointer }
h1 { margin: .75rem 0 0; font-size: 1rem }
.files { max-height: 50vh; padding: 0 .75rem .75rem }
`
