/** What each warning means and what to do. Left out of the script-tag bundles: there the code and its link stay. */
export const PROSE: Readonly<Record<string, string>> = {
  'two-copies': 'Two copies of group-finder are on this page. The first one stays; this one does nothing. Remove one.',
  'feed-cors':
    'The feed’s server does not let other sites read it. It must send the header Access-Control-Allow-Origin.',
  'feed-csp': 'This page’s Content-Security-Policy does not allow the feed. Add its origin to connect-src.',
  'feed-unreachable': 'Nothing answered at this address.',
  'feed-offline': 'The visitor is offline.',
  'feed-timeout': 'The feed took too long. See the timeout attribute.',
  'feed-http-4xx': 'The server says that there is no such feed. Is src right?',
  'feed-http-5xx': 'The feed’s server is in trouble.',
  'feed-html': 'A web page came where the list was asked for.',
  'feed-truncated': 'The feed broke off in the middle. What came is shown.',
  'feed-empty': 'The feed is blank.',
  'feed-unknown-format': 'No format that we read fits, or type names another one.',
  'feed-unknown-type': 'There is no such type. Leave it out to have the format recognised.',
  'feed-too-large': 'The feed is larger than max-bytes. What came is shown.',
  'feed-secret-key':
    'The address holds a secret, and everybody can read this page. Put a small proxy in front of the feed.',
  problems: 'Some listings could not be used as they are. See the problems property of the element.',
  'preset-unknown': 'The preset names a filter that does not exist.',
  'for-missing': 'No group-finder with this id stands in the same document or shadow root.',
  'terms-unreadable': 'terms must be a JSON object, such as {"CF":"babyWelcome"}.',
  'language-missing': 'The words of this language could not be loaded. English is shown.',
  'language-unreviewed': 'No native speaker has reviewed these words. The help lines stand in English beside them.',
  'language-unknown': 'languages names one that we have no words for, or that is no language tag.',
  'theme-value': 'This is no value that the property can take. It counts as not set.',
  'theme-contrast':
    'The text and the surface that are set have a contrast below 4.5 to 1. Set a darker or a lighter one.',
  'chunk-missing': 'A file that belongs beside group-finder.js could not be loaded. Copy all of dist.',
  'group-missing': 'The feed has no group with this group-id.',
};
