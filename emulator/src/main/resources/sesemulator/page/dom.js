// Elements out of plain values. Text only ever becomes text nodes, so nothing that a mail says is read as markup.

const OWN_ADDRESS = /^(#|\/_emulator\/|https:\/\/docs\.aws\.amazon\.com\/|https:\/\/www\.rfc-editor\.org\/)/;

/** el('a', {class: 'x', href: '#/mail', onclick: f}, 'text', element, …); what is null or false is left out. */
export function el(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (value === null || value === undefined || value === false) continue;
        if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
        else if (name === 'value') element.value = value;
        else if ((name === 'href' || name === 'src') && !OWN_ADDRESS.test(value))
            throw new Error('Not an address of ours: ' + value);
        else element.setAttribute(name, value === true ? '' : value);
    }
    append(element, children);
    return element;
}

export function append(element, children) {
    for (const child of children.flat(Infinity)) {
        if (child !== null && child !== undefined && child !== false) element.append(child);
    }
    return element;
}

export function fill(element, ...children) {
    element.replaceChildren();
    return append(element, children);
}

export const byId = id => document.getElementById(id);

/** A button; `kind` is primary, danger, quiet or nothing. */
export function button(label, onclick, kind = '', more = {}) {
    return el('button', { type: 'button', class: kind, onclick, ...more }, label);
}

export function copyButton(text, label = 'Copy') {
    const own = button(
        label,
        async () => {
            await navigator.clipboard.writeText(typeof text === 'function' ? text() : text);
            own.textContent = 'Copied';
            setTimeout(() => {
                own.textContent = label;
            }, 1200);
        },
        'quiet small',
    );
    return own;
}

/** A label with its field, which gets the rest of the attributes. */
export function field(label, attributes, hint = null) {
    const { options, rows, ...rest } = attributes;
    const input = options
        ? el(
              'select',
              rest,
              options.map(option => el('option', { value: option, selected: option === rest.value }, option || '–')),
          )
        : el(rows ? 'textarea' : 'input', rows ? { rows, ...rest } : rest);
    return el('label', { class: 'field' }, el('span', {}, label), input, hint && el('small', {}, hint));
}

/** Names and values as a table of two columns. */
export function facts(pairs) {
    return el(
        'dl',
        { class: 'facts' },
        pairs
            .filter(pair => pair && pair[1] !== null && pair[1] !== undefined && pair[1] !== '')
            .map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))),
    );
}

export const chip = (text, kind = '') => el('span', { class: 'chip ' + kind }, text);

/** Tabs by the WAI-ARIA pattern; each tab is [name, make], and its panel is made when first shown. */
export function tabs(label, all, first = 0) {
    const present = all.filter(Boolean);
    const panel = el('div', { class: 'panel', role: 'tabpanel', tabindex: '0' });
    const own = present.map(([name, make], at) =>
        el(
            'button',
            {
                type: 'button',
                role: 'tab',
                'aria-selected': 'false',
                tabindex: '-1',
                onclick: () => show(at),
                onkeydown: event => {
                    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
                    if (step) {
                        show((at + step + own.length) % own.length, true);
                        event.stopPropagation();
                    }
                },
            },
            name,
        ),
    );
    function show(at, focus = false) {
        own.forEach((tab, i) => {
            tab.setAttribute('aria-selected', String(i === at));
            tab.tabIndex = i === at ? 0 : -1;
        });
        panel.setAttribute('aria-label', present[at][0]);
        fill(panel, present[at][1]());
        if (focus) own[at].focus();
    }
    show(first);
    return el('div', { class: 'tabs' }, el('div', { role: 'tablist', 'aria-label': label }, own), panel);
}

export function toast(text, isBad = false) {
    const place = byId('toast');
    place.textContent = text;
    place.className = 'toast shown' + (isBad ? ' bad' : '');
    clearTimeout(toast.timer);
    toast.timer = setTimeout(
        () => {
            place.className = 'toast';
        },
        isBad ? 7000 : 3000,
    );
}

/** Does something that may fail, and says so if it does. */
export function attempt(work) {
    return async (...args) => {
        try {
            return await work(...args);
        } catch (failure) {
            toast(failure.message, true);
            return undefined;
        }
    };
}

/** The page's dialog, shown with a title; returns it, to be closed. */
export function dialog(title, ...children) {
    const own = byId('dialog');
    fill(
        own,
        el(
            'div',
            { class: 'dialog-head' },
            el('h2', { id: 'dialog-title' }, title),
            button('✕', () => own.close(), 'quiet', { 'aria-label': 'Close' }),
        ),
        children,
    );
    if (!own.open) own.showModal();
    return own;
}
