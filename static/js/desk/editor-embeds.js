// What can be embedded: the providers of articles/text/allowlist.py, read from a pasted address.

const ONE = "[A-Za-z0-9_-]{1,64}";

// provider -> its name, its hosts, and what an id looks like in a path
const PROVIDERS = {
  youtube: {
    name: "YouTube",
    host: /^(?:(?:www|m|music)\.)?youtube(?:-nocookie)?\.com$|^youtu\.be$/,
    read: youtube,
  },
  vimeo: {
    name: "Vimeo",
    host: /^(?:(?:www|player)\.)?vimeo\.com$/,
    read: ({ pathname }) => first(/^\/(?:video\/|channels\/[^/]+\/)?(\d{1,20}(?:\/[0-9a-f]{6,20})?)\/?$/, pathname),
  },
  soundcloud: {
    name: "SoundCloud",
    host: /^(?:(?:www|m)\.)?soundcloud\.com$/,
    read: ({ pathname }) => first(new RegExp(`^/(${ONE}/${ONE})/?$`), pathname),
  },
  spotify: {
    name: "Spotify",
    host: /^open\.spotify\.com$/,
    read: ({ pathname }) =>
      first(/^\/(?:intl-\w+\/)?(?:embed\/)?((?:track|episode|show|album|playlist)\/[A-Za-z0-9]{1,64})\/?$/, pathname),
  },
};

export const providers = Object.keys(PROVIDERS);
export const REFUSAL =
  "This is no address of one film, recording or broadcast at YouTube, Vimeo, SoundCloud or " +
  "Spotify. To point readers elsewhere, lay a link on words of the text.";

export const named = (provider) => PROVIDERS[provider]?.name ?? provider;

// "https://youtu.be/abcdefghijk" -> { provider: "youtube", id: "abcdefghijk" }; null for all else.
export function embedOf(typed) {
  const text = typed.trim();
  const url = URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || url.username || url.password || url.port) return null;
  for (const [provider, { host, read }] of Object.entries(PROVIDERS)) {
    const id = host.test(url.hostname) ? read(url) : null;
    if (id) return { provider, id };
  }
  return null;
}

function youtube({ hostname, pathname, searchParams }) {
  if (hostname === "youtu.be") return first(/^\/([\w-]{11})\/?$/, pathname);
  const asked = pathname === "/watch" ? `/embed/${searchParams.get("v")}` : pathname;
  return first(/^\/(?:embed|shorts|live)\/([\w-]{11})\/?$/, asked);
}

function first(pattern, text) {
  return pattern.exec(text)?.[1] ?? null;
}
