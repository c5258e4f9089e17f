/**
 * @typedef {object} Demo what `playground/.demo.json` holds
 * @property {string} url
 * @property {string} adminUrl
 * @property {string} adminEmail
 * @property {string} adminPassword
 * @property {string} readOnlyToken
 * @property {string} fullAccessToken
 */

export const usage = `npm run demo              install, build, make demo content and start, each when needed
npm run demo -- --reset   the same, with a new database

HOST and PORT say where: 127.0.0.1 and 1337 when not set.`;

/**
 * Three requests to try. The token of the last is read from the file, being too long to print.
 *
 * @param {string} url
 */
export const curlLines = (url) => [
  `curl '${url}/api/journey/content?stage=consideration&persona=new-parent'`,
  `curl '${url}/api/journey/content?readiness=65&persona=it-manager&locale=da&explain=true'`,
  `curl -H "Authorization: Bearer $(node -p 'require("./playground/.demo.json").fullAccessToken')" '${url}/api/journey/gaps?locale=da'`,
];

/**
 * What the demo ends by saying.
 *
 * @param {Demo} demo
 */
export const welcome = ({ url, adminUrl, adminEmail, adminPassword }) => `
Journey is running.

  Demo page   ${url}/
  Admin       ${adminUrl}
  Login       ${adminEmail}
  Password    ${adminPassword}

Try:

${curlLines(url)
  .map((line) => `  ${line}`)
  .join('\n')}

Tokens and addresses are in playground/.demo.json. Ctrl-C stops; what you change is kept.`;

/** Why this Node can't run the demo; null when it can. */
export const nodeProblem = (version) => {
  const [major, minor] = version.split('.').map(Number);
  const isKnown = (major === 20 && minor >= 12) || (major > 20 && major <= 26);
  return isKnown ? null : `The demo needs Node 20.12 to 26, and this is Node ${version}.`;
};
