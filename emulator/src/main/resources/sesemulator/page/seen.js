// Which things have been opened in this browser; the newest few thousand are remembered.

const MOST = 5000;
const seen = new Set(JSON.parse(localStorage.getItem('seen') || '[]'));

export const isSeen = key => seen.has(key);

export function markSeen(key) {
    if (seen.has(key)) return;
    seen.add(key);
    if (seen.size > MOST) seen.delete(seen.values().next().value);
    localStorage.setItem('seen', JSON.stringify([...seen]));
}
