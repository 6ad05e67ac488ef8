import { panelStyles } from './panel-styles.js'

/** Of the panel with problems. */
export const overlayStyles = `${panelStyles('section')}
:host { inset: auto 0 0 0 !important }
section {
  display: flex;
  flex-direction: column;
  max-height: 60vh;
  padding: 1rem 1.25rem;
  border-top: 4px solid var(--error);
  box-shadow: 0 -2px 16px rgb(0 0 0 / 35%);
}
header { display: flex; gap: 1rem; align-items: center; justify-content: space-between }
button {
  min-height: 32px;
  white-space: nowrap;
  padding: 0 .75rem;
  border: 1px solid currentColor;
  border-radius: 4px;
  background: none;
  color: inherit;
  font: inherit;
  cursor: pointer;
}
@media print { section { display: none } }
`
