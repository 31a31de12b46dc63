'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const strings = data.strings;
  const place = id => document.getElementById(id);
  const figure = number => number.toLocaleString('en');
  const counted = (number, noun) => `${figure(number)} ${noun}${number === 1 ? '' : 's'}`;

  // Where the reader is, kept in the address so that loading the page again shows the same.
  const state = new URLSearchParams(location.hash.slice(1));
  const keep = (name, value) => {
    state.set(name, value);
    history.replaceState(history.state, '', '#' + state);
  };
  const kept = (name, ...values) => values.find(value => value === state.get(name));

  // The page's policy leaves images open, because a policy can only be made narrower. This closes
  // them, for the page and for each frame in it, until the reader asks for them. That is not kept in
  // the address, which somebody else may have written.
  const imagesLoad = history.state?.images === true;
  if (!imagesLoad) {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = 'img-src data:';
    document.head.append(policy);
  }

  /** An element with attributes, and with texts and elements in it; a text is never markup. */
  const element = (name, attributes, ...content) => {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...content);
    return made;
  };

  // Pieces: a number is wording, [tag, number] a value, [tag, pieces] a block or a section.
  const plain = pieces => pieces
      .map(piece => typeof piece === 'number' ? strings[piece]
          : Array.isArray(piece[1]) ? plain(piece[1]) : strings[piece[1]])
      .join('');

  const marked = pieces => pieces.map(piece => {
    if (typeof piece === 'number') {
      return strings[piece];
    }
    const tag = element('span', {class: 'tag'}, strings[piece[0]]);
    return Array.isArray(piece[1])
        ? element('span', {class: 'block'}, tag, ...marked(piece[1]))
        : element('mark', {}, tag, strings[piece[1]]);
  });

  // All mails in one row, whichever list they are in.
  const mails = data.lists.flatMap(list => list.mails.map((mail, row) => ({...mail, list, row})));
  const size = data.lists.reduce((sum, list) => sum + list.size, 0);
  const described = list =>
    [list.template, list.language, list.locale].filter(Boolean).join(' · ');

  // The views.

  const NOWHERE = 'about:blank';

  /** A frame reads its mail as if it began so, whatever it begins with; else tags may nest otherwise. */
  const DOCTYPE = '<!DOCTYPE html>';

  const XLINK = 'http://www.w3.org/1999/xlink';
  const REMOVED = 'link, base, meta[http-equiv], script, iframe, frame, object, embed, animate, set';

  /**
   * The mail without what asks for a host whatever the policy says: browsers connect early to where
   * a <link> or a link under the mouse leads, in frames and after animations as well. A link says
   * where it led when it is pointed at.
   */
  const cleaned = html => {
    const copy = new DOMParser().parseFromString(DOCTYPE + html, 'text/html');
    copy.querySelectorAll(REMOVED).forEach(found => found.remove());
    for (const found of copy.querySelectorAll('*')) {
      ['ping', 'shadowrootmode'].forEach(name => found.removeAttribute(name));
      const to = found.getAttribute('href') ?? found.getAttributeNS(XLINK, 'href');
      if (to === null || ['image', 'feImage', 'use'].includes(found.localName)) {
        continue;
      }
      // The frame has no leave to open a window, so a click does nothing.
      found.setAttribute('target', '_blank');
      if (to !== NOWHERE && !to.startsWith('#')) {
        found.removeAttributeNS(XLINK, 'href');
        found.setAttribute('href', NOWHERE);
        found.setAttribute('title', to);
      }
    }
    // In these a first line break is lost when they are read again: another one is lost in its place.
    for (const found of copy.querySelectorAll('pre, listing, textarea')) {
      if (found.firstChild?.data?.startsWith('\n')) {
        found.prepend('\n');
      }
    }
    const quiet = copy.createElement('meta');
    quiet.httpEquiv = 'x-dns-prefetch-control';
    quiet.content = 'off';
    copy.head.prepend(quiet);
    return DOCTYPE + copy.documentElement.outerHTML;
  };

  /** The same, read again until nothing changes: some HTML is other HTML when it is read again. */
  const harmless = html => {
    let found = cleaned(html);
    for (let reading = 0; reading < 5; reading++) {
      const again = cleaned(found);
      if (again === found) {
        return found;
      }
      found = again;
    }
    return '<p>Browsers read this HTML in another way each time. It can be looked at as source.';
  };

  /** About how tall the mail is on paper: a frame cannot be asked for the height of what it holds. */
  const height = html => {
    const copy = new DOMParser().parseFromString(html, 'text/html');
    copy.querySelectorAll('style, script, title').forEach(found => found.remove());
    const lines = copy.body.textContent.split('\n')
        .reduce((sum, line) => sum + Math.ceil(line.trim().length / 80), 0);
    const rows = copy.querySelectorAll('p, br, tr, li, h1, h2, h3, div').length;
    const pictures = [...copy.querySelectorAll('[height]')]
        .reduce((sum, found) => sum + (parseInt(found.getAttribute('height'), 10) || 0), 0);
    return Math.min(50000, 200 + 22 * Math.max(lines, rows) + 16 * rows + pictures);
  };

  const views = {
    html: mail => {
      const frame = element('iframe', {
        sandbox: '',
        referrerpolicy: 'no-referrer',
        title: `The mail to ${mail.address}`,
        srcdoc: harmless(plain(mail.html))
      });
      return [element('div', {class: 'stage ' + width()}, frame)];
    },
    text: mail => [
      element('div', {class: 'pad'},
          element('pre', {class: 'letter', dir: 'auto', lang: mail.list.locale}, plain(mail.text)))
    ],
    source: mail => {
      const parts = [['Subject', mail.subject], ['HTML', mail.html], ['Text', mail.text]]
          .filter(([, pieces]) => pieces.length)
          .flatMap(([name, pieces]) => [
            element('h3', {}, name),
            element('pre', {class: 'box'}, ...(marksShow() ? marked(pieces) : [plain(pieces)]))
          ]);
      return [element('div', {class: 'pad'}, ...parts)];
    },
    header: mail => [element('div', {class: 'pad'}, ...mail.list.services.flatMap(
        service => [element('h3', {}, service.name), ...header(service, mail)]))]
  };

  const refusal = message => element('p', {class: 'refused'}, `Refused: ${message}`);

  const header = (service, mail) => {
    if (service.refused) {
      return [refusal(service.refused)];
    }
    const found = service.headers.findLast(one => one.first <= mail.row);
    const [from, to] = [found.first + 1, found.first + found.recipients];
    const note = element('p', {class: 'note'}, service.count === 1
        ? `One header for ${counted(found.recipients, 'recipient')}.`
        : `Header ${figure(service.headers.indexOf(found) + 1)} of ${figure(service.count)}, for the recipients ${figure(from)} to ${figure(to)}.`);
    return found.refused
        ? [note, refusal(found.refused)]
        : [
          note,
          measures(found, mail.row - found.first),
          element('h4', {}, `As JSON: ${counted(found.jsonLength, 'character')}`),
          json(found, mail.row - found.first),
          element('h4', {}, `On the wire: ${counted(found.wireLength, 'character')}`),
          element('pre', {class: 'box'}, ...found.wire.split('\r\n')
              .map(line => element('span', {class: 'line'}, line)))
        ];
  };

  const measures = (found, index) => element('div', {class: 'measures'}, ...found.measures.flatMap(
      ({what, limit, values}) => {
        const value = values[Math.min(index, values.length - 1)] ?? 0;
        const percent = Math.floor(100 * value / limit);
        const near = percent >= 80;
        return [
          element('span', {}, what),
          element('meter', {'aria-label': what, max: limit, high: 0.8 * limit, optimum: 0, value}),
          element('span', {class: near ? 'figure near' : 'figure'},
              `${figure(value)} of ${figure(limit)}${near ? `: ${percent}% of the limit` : ''}`)
        ];
      }));

  const json = (found, index) => element('pre', {class: 'box'}, ...found.json.flatMap(line => {
    const shown = ['  '.repeat(line.depth) + line.before];
    line.elements.forEach((number, at) => {
      const text = strings[number];
      shown.push(at ? ', ' : '', line.aligned && at === index ? element('mark', {}, text) : text);
    });
    if (line.more) {
      shown.push(`, … ${figure(line.more)} more`);
    }
    return [...shown, line.after + '\n'];
  }));

  // What is chosen.

  const list = place('list');
  const tabs = ['html', 'text', 'source', 'header'];
  const narrow = matchMedia('(max-width: 760px)').matches;
  let chosen = Math.min(Math.max(0, parseInt(state.get('mail'), 10) - 1 || 0), mails.length - 1);
  let shown = state.get('view');

  const width = () => kept('width', 'phone', 'desktop') ?? (narrow ? 'phone' : 'desktop');
  const marksShow = () => state.get('marks') !== 'off';
  const hasView = (mail, view) =>
    view === 'source' || (view === 'header' ? mail.list.services : mail[view]).length > 0;

  const press = (id, pressed) => place(id).setAttribute('aria-pressed', pressed);

  const show = () => {
    const mail = mails[chosen];
    const usable = tabs.filter(view => hasView(mail, view));
    const view = usable.includes(shown) ? shown : usable[0];
    for (const name of tabs) {
      const tab = place('tab-' + name);
      tab.hidden = !usable.includes(name);
      tab.setAttribute('aria-selected', name === view);
      tab.tabIndex = name === view ? 0 : -1;
    }
    document.querySelectorAll('.tools').forEach(tools => tools.hidden = tools.dataset.for !== view);
    press('phone', width() === 'phone');
    press('desktop', width() === 'desktop');
    press('marks', marksShow());
    press('images', imagesLoad);
    place('images').textContent = imagesLoad ? 'Images are loaded' : 'Load images';
    const panel = place('view');
    panel.setAttribute('aria-labelledby', 'tab-' + view);
    // A frame is reached by itself; a long text has to be, to be scrolled by keyboard.
    panel.tabIndex = view === 'html' ? -1 : 0;
    panel.replaceChildren(...views[view](mail));
    panel.scrollTop = 0;
  };

  const subject = (mail, name, attributes) => {
    const text = plain(mail.subject);
    return text ? element(name, {dir: 'auto', lang: mail.list.locale, ...attributes}, text)
        : element(name, {...attributes, class: `none ${attributes.class ?? ''}`}, 'No subject');
  };

  const recipient = mail => mail.name
      ? [element('bdi', {}, mail.name), ' <', element('bdi', {}, mail.address), '>']
      : [element('bdi', {}, mail.address)];

  const choose = index => {
    chosen = index;
    const mail = mails[index];
    list.querySelectorAll('[aria-selected=true]')
        .forEach(option => option.setAttribute('aria-selected', false));
    const option = place('mail-' + index);
    option.setAttribute('aria-selected', true);
    list.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({block: 'nearest'});
    place('subject').replaceWith(subject(mail, 'h2', {id: 'subject'}));
    place('to').replaceChildren(
        'To ', ...recipient(mail), mail.list.language ? ` · in ${mail.list.language}` : '');
    show();
  };

  const chooseByReader = index => {
    keep('mail', index + 1);
    choose(index);
  };

  const switchTo = view => {
    shown = view;
    keep('view', view);
    show();
  };

  // The list.

  const option = (mail, index) => {
    const made = element('div', {role: 'option', id: 'mail-' + index, 'aria-selected': false},
        element('span', {}, ...(mail.name ? [element('bdi', {}, mail.name), ' '] : []),
            element('bdi', {class: mail.name ? 'faint' : ''}, mail.address)),
        subject(mail, 'span', {class: 'faint'}));
    made.addEventListener('click', () => chooseByReader(index));
    return made;
  };

  const rest = one => one.size > one.mails.length
      ? `The first ${figure(one.mails.length)} of ${counted(one.size, 'recipient')}.` : '';

  // In a listbox nothing is read out but options and the names of their groups.
  const unread = (name, text) => element('p', {class: name, 'aria-hidden': true}, text);

  for (const one of data.lists) {
    const first = mails.findIndex(mail => mail.list === one);
    const name = [described(one), rest(one)].filter(Boolean).join('. ');
    list.append(element('div', {role: 'group', 'aria-label': name},
        ...(data.lists.length > 1 ? [unread('list-name', described(one))] : []),
        ...one.mails.map((mail, row) => option(mails[first + row], first + row)),
        ...(rest(one) ? [unread('rest', rest(one))] : [])));
  }

  const onMove = (where, keys, at, last, move) => where.addEventListener('keydown', event => {
    const by = {...keys, Home: -Infinity, End: Infinity}[event.key];
    if (by && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      move(Math.min(Math.max(0, at() + by), last()));
    }
  });

  onMove(list, {ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10},
      () => chosen, () => mails.length - 1, chooseByReader);

  const usableTabs = () => tabs.filter(view => !place('tab-' + view).hidden);
  const selectedTab = () => usableTabs()
      .findIndex(view => place('tab-' + view).getAttribute('aria-selected') === 'true');
  onMove(place('tabs'), {ArrowLeft: -1, ArrowRight: 1},
      selectedTab, () => usableTabs().length - 1, to => {
        const view = usableTabs()[to];
        switchTo(view);
        place('tab-' + view).focus();
      });
  tabs.forEach(view => place('tab-' + view).addEventListener('click', () => switchTo(view)));

  // The switches.

  const onClick = (id, action) => place(id).addEventListener('click', action);
  const setWidth = value => () => {
    keep('width', value);
    show();
  };
  onClick('phone', setWidth('phone'));
  onClick('desktop', setWidth('desktop'));
  onClick('marks', () => {
    keep('marks', marksShow() ? 'off' : 'on');
    show();
  });
  onClick('images', () => {
    history.replaceState({images: !imagesLoad, switched: true}, '');
    location.reload();
  });

  const darkIsUsual = matchMedia('(prefers-color-scheme: dark)');
  const colour = () => {
    const asked = kept('colours', 'light', 'dark');
    const dark = asked ? asked === 'dark' : darkIsUsual.matches;
    document.documentElement.style.colorScheme = asked ?? 'light dark';
    press('dark', dark);
    press('light', !dark);
  };
  const setColour = value => () => {
    keep('colours', value);
    colour();
  };
  onClick('light', setColour('light'));
  onClick('dark', setColour('dark'));
  darkIsUsual.addEventListener('change', colour);

  addEventListener('beforeprint', () => {
    const frame = document.querySelector('iframe');
    frame?.style.setProperty('--printed', height(frame.srcdoc) + 'px');
  });

  // The page.

  const templates = [...new Set(data.lists.map(one => one.template))].join(', ');
  document.title = `${templates || 'Nothing'}: preview`;
  place('title').textContent = templates || 'Nothing to preview';
  place('count').textContent = counted(size, 'recipient');
  colour();
  if (mails.length) {
    place('mail').hidden = false;
    choose(chosen);
    // After images were switched, who works by keyboard is where they were.
    if (history.state?.switched) {
      history.replaceState({images: imagesLoad}, '');
      place('images').focus();
    }
  } else {
    list.replaceWith(element('p', {class: 'rest'}, 'There are no recipients.'));
  }
})();
