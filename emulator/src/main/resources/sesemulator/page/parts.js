// A mail taken to pieces: its text, its HTML in a frame where nothing runs, its header, its parts, and its source.

import { el, fill, button, chip, tabs, facts, copyButton, attempt } from './dom.js';
import { get, remove, ROOT, size } from './api.js';

const pathOf = id => '/mail-contents/' + encodeURIComponent(id);

export const contentOf = id => get(pathOf(id));

/** Tabs for a content, with others before and behind its own. */
export function contentTabs(content, before = [], behind = []) {
    const hasText = content.text !== null;
    return tabs('Views of the mail', [
        ...before,
        hasText && ['Text', () => el('pre', { class: 'text' }, content.text || '(empty)')],
        content.html && ['HTML', () => html(content)],
        !hasText && !content.html && ['Text', () => el('p', { class: 'nothing' }, 'The mail has no text; see its parts.')],
        ['Headers', () => headers(content)],
        ['Parts (' + content.parts.length + ')', () => parts(content)],
        ['Source', () => source(content)],
        ...behind,
    ]);
}

function html(content) {
    const place = el('div', { class: 'html' });
    const show = remote =>
        fill(
            place,
            el(
                'p',
                { class: 'note' },
                remote
                    ? 'Pictures and styles are loaded from wherever the mail says. '
                    : 'Scripts, forms and links do nothing, and nothing is loaded from elsewhere. ',
                button(remote ? 'Block remote content' : 'Load remote content', () => show(!remote), 'quiet small'),
            ),
            // sandbox without a word: no scripts, no forms, no links out, an origin of its own; the answer's own policy says so, too.
            el('iframe', {
                sandbox: '',
                title: 'HTML of the mail',
                referrerpolicy: 'no-referrer',
                src: ROOT + pathOf(content.id) + '/html' + (remote ? '?remote=true' : ''),
            }),
        );
    show(false);
    return place;
}

function headers(content) {
    return el(
        'table',
        { class: 'headers' },
        el(
            'tbody',
            {},
            content.headers.map(one => el('tr', {}, el('th', { scope: 'row' }, one.name), el('td', {}, one.value))),
        ),
    );
}

function parts(content) {
    return el(
        'ol',
        { class: 'parts' },
        content.parts.map((part, at) =>
            el(
                'li',
                {},
                el(
                    'div',
                    { class: 'part-head' },
                    el('strong', {}, part.fileName || part.contentType),
                    part.fileName && chip(part.contentType, 'plain'),
                    part.attachment && chip('attachment', 'warn'),
                    el('span', { class: 'muted' }, size(part.size)),
                    el(
                        'a',
                        { class: 'button small', href: ROOT + pathOf(content.id) + '/parts/' + at, download: true },
                        'Download',
                    ),
                ),
                part.text && el('details', {}, el('summary', {}, 'Show'), el('pre', {}, part.text)),
            ),
        ),
    );
}

function source(content) {
    const place = el('pre', { class: 'source' }, 'Loading…');
    fetch(ROOT + pathOf(content.id) + '/source')
        .then(answer => answer.text())
        .then(text => {
            place.textContent = text;
        });
    return el(
        'div',
        {},
        el(
            'p',
            { class: 'note' },
            copyButton(() => place.textContent, 'Copy the source'),
        ),
        place,
    );
}

/** The buttons that every mail has; what is shown is closed once it is deleted. */
export function mailActions(path, id, close) {
    const place = path + '/' + encodeURIComponent(id);
    const drop = attempt(async () => {
        await remove(place);
        close();
    });
    return [
        el('a', { class: 'button', href: ROOT + place + '/raw', download: true }, 'Download'),
        button('Delete', drop, 'danger', { id: 'delete' }),
    ];
}

export const scopeFacts = scope =>
    facts([
        ['Account', scope.accountId],
        ['Region', scope.region],
    ]);
