// A list of any length: pages are fetched as they are needed, and only the rows in sight are elements.

import { el, fill, byId, button, chip, attempt } from './dom.js';
import { get, remove, scope, time } from './api.js';
import { isSeen } from './seen.js';

const FIRST_PAGE = 100;
const NEXT_PAGE = 1000;
const MOST = 20000;
const SPARE_ROWS = 6;

export class List {
    constructor(kind, onOpen) {
        this.kind = kind;
        this.onOpen = onOpen;
        this.things = [];
        this.shown = [];
        this.token = null;
        this.isFetched = false;
        this.openKey = null;
        this.search = el('input', {
            type: 'search',
            placeholder: 'Search (press /)',
            'aria-label': 'Search ' + kind.title.toLowerCase(),
            oninput: () => this.filter(),
        });
        this.count = el('span', { class: 'count', 'aria-live': 'polite' });
        this.space = el('div', { class: 'space' });
        this.box = el(
            'div',
            {
                class: 'rows',
                role: 'listbox',
                tabindex: '0',
                'aria-label': kind.title,
                onkeydown: event => this.key(event),
                onscroll: () => this.later(),
            },
            this.space,
        );
        this.element = el(
            'section',
            { class: 'list', 'aria-label': kind.title },
            el(
                'div',
                { class: 'toolbar' },
                this.search,
                this.count,
                button(
                    'Clear',
                    attempt(() => this.clear()),
                    'quiet small',
                    { title: 'Delete all that the account and region filters name' },
                ),
            ),
            this.box,
        );
        new ResizeObserver(() => this.render()).observe(this.box);
    }

    page(limit, nextToken) {
        return get(this.kind.path, { ...scope, limit, nextToken });
    }

    /** Brings the list up to date: what is new goes on top, what is known below it stays. */
    async refresh() {
        const fresh = await this.page(FIRST_PAGE);
        const last = fresh.items.at(-1);
        const known = last && fresh.nextToken ? this.things.findIndex(thing => this.keyOf(thing) === this.keyOf(last)) : -1;
        if (known >= 0) {
            this.things = [...fresh.items, ...this.things.slice(known + 1)];
        } else {
            this.things = fresh.items;
            this.token = fresh.nextToken;
        }
        this.isFetched = true;
        this.filter();
    }

    async more() {
        if (!this.token || this.isFetching || this.things.length >= MOST) return;
        this.isFetching = true;
        try {
            const next = await this.page(NEXT_PAGE, this.token);
            this.things.push(...next.items);
            this.token = next.nextToken;
        } finally {
            this.isFetching = false;
        }
        this.filter();
    }

    filter() {
        const words = this.search.value.toLowerCase().split(/\s+/).filter(Boolean);
        this.shown = words.length
            ? this.things.filter(thing => words.every(word => this.textOf(thing).includes(word)))
            : this.things;
        const rest = this.token ? '+' : '';
        this.count.textContent = words.length
            ? this.shown.length + ' of ' + this.things.length + rest
            : this.things.length + rest;
        if (words.length) this.more(); // all there is can match
        this.render();
    }

    textOf(thing) {
        const row = this.kind.row(thing);
        return [row.who, row.what, row.more, row.mark && row.mark[0], thing.id].join(' ').toLowerCase();
    }

    keyOf(thing) {
        return this.kind.key(thing);
    }

    later() {
        cancelAnimationFrame(this.frame);
        this.frame = requestAnimationFrame(() => this.render());
    }

    get rowHeight() {
        return parseFloat(getComputedStyle(this.box).getPropertyValue('--row')) || 68;
    }

    render() {
        const height = this.rowHeight;
        const first = Math.max(0, Math.floor(this.box.scrollTop / height) - SPARE_ROWS);
        const end = Math.min(this.shown.length, Math.ceil((this.box.scrollTop + this.box.clientHeight) / height) + SPARE_ROWS);
        this.space.style.height = this.shown.length * height + 'px';
        fill(
            this.space,
            this.shown.length
                ? this.shown.slice(first, end).map((thing, i) => this.row(thing, first + i, height))
                : this.nothing(),
        );
        this.box.setAttribute('aria-activedescendant', byId('row-' + this.at()) ? 'row-' + this.at() : '');
        if (end > this.shown.length - 20) this.more();
    }

    nothing() {
        return (
            this.isFetched &&
            el(
                'p',
                { class: 'nothing', role: 'option', 'aria-disabled': 'true' },
                this.search.value ? 'Nothing matches.' : this.kind.empty,
            )
        );
    }

    row(thing, at, height) {
        const row = this.kind.row(thing);
        const isOpen = this.keyOf(thing) === this.openKey;
        const isNew = !isSeen(this.keyOf(thing));
        const element = el(
            'div',
            {
                id: 'row-' + at,
                class: 'row' + (isNew ? ' unread' : ''),
                role: 'option',
                'aria-selected': String(isOpen),
                'aria-posinset': at + 1,
                'aria-setsize': this.token ? -1 : this.shown.length,
                onclick: () => this.open(at),
            },
            el('span', { class: 'who' }, isNew && el('span', { class: 'hidden' }, 'Unread: '), row.who),
            el('time', { datetime: row.time }, time(row.time)),
            el('span', { class: 'what' }, row.what),
            row.mark && chip(...row.mark),
            el('span', { class: 'more' }, row.more),
        );
        element.style.top = at * height + 'px';
        return element;
    }

    at() {
        return this.shown.findIndex(thing => this.keyOf(thing) === this.openKey);
    }

    open(at) {
        if (at < 0 || at >= this.shown.length) return;
        this.onOpen(this.keyOf(this.shown[at]));
    }

    /** Marks what is open, and scrolls to it. */
    select(key) {
        this.openKey = key;
        const at = this.at();
        if (at >= 0) {
            const top = at * this.rowHeight;
            if (top < this.box.scrollTop) this.box.scrollTop = top;
            if (top + this.rowHeight > this.box.scrollTop + this.box.clientHeight)
                this.box.scrollTop = top + this.rowHeight - this.box.clientHeight;
        }
        this.render();
    }

    step(by) {
        this.open(this.at() < 0 ? 0 : Math.min(this.shown.length - 1, Math.max(0, this.at() + by)));
    }

    key(event) {
        const page = Math.max(1, Math.floor(this.box.clientHeight / this.rowHeight) - 1);
        const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };
        if (!(event.key in steps)) return;
        event.preventDefault();
        this.step(steps[event.key]);
    }

    async clear() {
        const whose =
            scope.account || scope.region
                ? 'of account ' + (scope.account || 'any') + ', region ' + (scope.region || 'any')
                : 'of every account and region';
        if (!confirm('Delete everything in “' + this.kind.title + '” ' + whose + '?')) return;
        await remove(this.kind.path, scope);
        await this.refresh();
    }
}
