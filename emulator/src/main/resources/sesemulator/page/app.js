// The page: where one is, what is open, and what has changed.

import { el, fill, byId, button, dialog, attempt } from './dom.js';
import { get, scope, setScope, listen, exactTime } from './api.js';
import { kinds } from './kinds.js';
import { List } from './list.js';
import { markSeen } from './seen.js';
import { showMail } from './mail.js';
import { showBounce } from './bounce.js';
import { showRefusal } from './refusal.js';
import { showSent, showFeedback, showEvent } from './sent.js';
import { showControls } from './controls.js';

const DETAILS = {
    mail: showMail,
    bounces: showBounce,
    refused: showRefusal,
    sent: showSent,
    feedback: showFeedback,
    events: showEvent,
};
const NAMES = [...Object.keys(kinds), 'controls'];
const MARKS = { mail: '✉', bounces: '↩', refused: '⊘', sent: '➤', feedback: '⟲', events: '◉', controls: '⚙' };

const lists = Object.fromEntries(Object.values(kinds).map(kind => [kind.name, new List(kind, key => go(kind.name, key))]));
const detail = el('article', { class: 'detail', id: 'detail', tabindex: '-1', 'aria-label': 'What is open' });
const looked = {};
let controls = null;
let at = { name: 'mail', key: null };
let shownDetail = null;

const go = (name, key = null) => {
    location.hash = '#/' + name + (key ? '/' + encodeURIComponent(key) : '');
};

function place() {
    if (location.hash === '#detail') return at; // the link that skips to it
    const [, name, key] = location.hash.split('/');
    return { name: NAMES.includes(name) ? name : 'mail', key: key ? decodeURIComponent(key) : null };
}

function route() {
    at = place();
    if (byId('dialog').open) byId('dialog').close();
    document.body.classList.toggle('opened', at.key !== null);
    drawNav();
    if (at.name === 'controls') {
        document.title = 'Controls – SES emulator';
        controls = showControls(drawClock);
        fill(byId('main'), controls.element);
        return;
    }
    controls = null;
    const list = lists[at.name];
    document.title = kinds[at.name].title + ' – SES emulator';
    if (list.element.parentNode !== byId('main')) fill(byId('main'), list.element, detail);
    if (at.key) markSeen(at.key);
    list.select(at.key);
    looked[at.name] = counts[kinds[at.name].count];
    attempt(() => list.refresh())().then(() => list.select(at.key));
    open();
}

const open = attempt(async () => {
    const { name, key } = at;
    if (!key) {
        shownDetail = null;
        fill(detail, el('p', { class: 'nothing' }, 'Choose something on the left, or press ? for the keys.'));
        return;
    }
    const content = await DETAILS[name](key, () => {
        go(name);
    });
    if (at.name !== name || at.key !== key) return; // meanwhile something else was opened
    shownDetail = name + '/' + key;
    fill(
        detail,
        el(
            'div',
            { class: 'back' },
            button('‹ Back', () => go(name), 'quiet'),
        ),
        content,
    );
    detail.scrollTop = 0;
});

let counts = {};

function drawNav() {
    fill(
        byId('nav'),
        NAMES.map((name, i) => {
            const kind = kinds[name];
            const count = kind && counts[kind.count];
            const hasNews = kind && name !== at.name && looked[name] !== undefined && count > looked[name];
            return el(
                'a',
                {
                    href: '#/' + name,
                    'aria-current': name === at.name ? 'page' : null,
                    class: hasNews ? 'news' : '',
                    title: 'Key ' + (i + 1),
                },
                el('span', { class: 'mark', 'aria-hidden': 'true' }, MARKS[name]),
                el('span', { class: 'name' }, kind ? kind.title : 'Controls'),
                kind &&
                    el(
                        'span',
                        { class: 'badge' },
                        count === undefined ? '' : String(count),
                        hasNews && el('span', { class: 'hidden' }, ', new'),
                    ),
            );
        }),
    );
}

function drawClock(reading) {
    byId('clock').textContent =
        exactTime(reading.now).slice(0, 16) + (reading.frozen ? ' · frozen' : reading.system ? '' : ' · moved');
    byId('clock').classList.toggle('moved', !reading.system);
}

async function refresh() {
    const [newCounts, clock] = await Promise.all([
        get('/counts', scope),
        get('/clock', scope.account && scope.region ? scope : {}),
    ]);
    counts = newCounts;
    for (const kind of Object.values(kinds))
        if (looked[kind.name] === undefined || kind.name === at.name) looked[kind.name] = counts[kind.count];
    drawClock(clock);
    drawNav();
    if (controls) await controls.refresh();
    else await lists[at.name].refresh();
    // What became of an open mail may have changed; nothing that somebody reads or types in is taken away.
    if (
        shownDetail &&
        at.name === 'mail' &&
        !byId('dialog').open &&
        !detail.querySelector('iframe') &&
        detail.scrollTop === 0 &&
        !detail.contains(document.activeElement)
    )
        await open();
}

let timer = 0;
let isRefreshing = false;
let isDue = false;

/** Many changes at once are one look. */
function soon() {
    if (isRefreshing) {
        isDue = true;
        return;
    }
    clearTimeout(timer);
    timer = setTimeout(async () => {
        isRefreshing = true;
        await attempt(refresh)();
        isRefreshing = false;
        if (isDue) {
            isDue = false;
            soon();
        }
    }, 80);
}

function drawState(isLive) {
    byId('live').textContent = isLive ? 'Live' : 'Reconnecting';
    byId('live').classList.toggle('on', isLive);
}

const KEYS = [
    ['1 – 7', 'Received, Bounces, … Controls'],
    ['↓ ↑ or j k', 'next, previous'],
    ['/', 'search'],
    ['b', 'bounce the open mail'],
    ['d', 'delete what is open'],
    ['Esc', 'back to the list'],
    ['?', 'these keys'],
];

const help = () =>
    dialog(
        'Keys',
        el(
            'dl',
            { class: 'facts' },
            KEYS.map(([key, what]) => el('div', {}, el('dt', {}, el('kbd', {}, key)), el('dd', {}, what))),
        ),
    );

function key(event) {
    const isTyping = event.target.matches('input, textarea, select') || byId('dialog').open;
    if (event.key === 'Escape' && !byId('dialog').open) {
        event.target.blur();
        if (at.key) go(at.name);
        return;
    }
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    const list = lists[at.name];
    const click = id => byId(id) && byId(id).click();
    const does =
        {
            '/': () => list && list.search.focus(),
            '?': help,
            j: () => list && list.step(1),
            k: () => list && list.step(-1),
            b: () => click('bounce-this'),
            d: () => click('delete'),
        }[event.key] ||
        (NAMES[event.key - 1] && (() => go(NAMES[event.key - 1])));
    if (does) {
        event.preventDefault();
        does();
    }
}

function useScope() {
    setScope(byId('account').value.trim(), byId('region').value.trim());
    for (const name of Object.keys(looked)) delete looked[name];
    for (const list of Object.values(lists)) list.things = [];
    route();
    soon();
}

function useTheme(theme) {
    if (theme) document.documentElement.dataset.theme = theme;
    localStorage.setItem('theme', theme || '');
}

const isDark = () =>
    (document.documentElement.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) ===
    'dark';

async function suggestScopes() {
    const found = await get('/identities', { limit: 200 });
    const suggest = (id, values) =>
        fill(
            byId(id),
            [...new Set(values)].map(value => el('option', { value })),
        );
    suggest(
        'accounts',
        found.items.map(one => one.scope.accountId),
    );
    suggest(
        'regions',
        found.items.map(one => one.scope.region),
    );
}

byId('account').value = scope.account;
byId('region').value = scope.region;
byId('scope').addEventListener('submit', event => event.preventDefault());
byId('scope').addEventListener('change', useScope);
byId('account').addEventListener('focus', attempt(suggestScopes));
byId('theme').addEventListener('click', () => useTheme(isDark() ? 'light' : 'dark'));
byId('help').addEventListener('click', help);
addEventListener('hashchange', route);
addEventListener('keydown', key);
useTheme(localStorage.getItem('theme'));
route();
listen(soon, drawState);
