/** Sent with every answer: other sites can neither embed what is served, nor frame it, nor have it taken for a script. */
export const protectiveHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': "frame-ancestors 'self'",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}
