// Opens GraphiQL with the examples as tabs. Somebody who comes back finds their own tabs instead:
// GraphiQL keeps them in the browser, and uses these only where it has none.

const { createElement } = React;

/** Also the order of the tabs: examples/index.json lists the files beside it. */
async function examples() {
  const names = await text('examples/index.json').then(JSON.parse);
  return Promise.all(names.map((name) => text(`examples/${name}`)));
}

async function text(path) {
  const response = await fetch(path);
  if (!response.ok) {
    throw new Error(`${path} answered ${response.status}`);
  }
  return response.text();
}

/** Relative, so that the page also works below a path prefix of a proxy. */
function endpoint() {
  return new URL('../graphql', window.location.href);
}

function subscriptions() {
  const address = endpoint();
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return address.href;
}

const fetcher = GraphiQL.createFetcher({
  url: endpoint().href,
  subscriptionUrl: subscriptions(),
  headers: { Accept: 'application/graphql-response+json, application/json;q=0.9' },
  // The API answers in one piece (no @defer), so nothing has to be negotiated.
  enableIncrementalDelivery: false,
});

// Tells a test that the schema arrived, which no visible element does while the docs are closed.
function schemaChanged() {
  document.documentElement.dataset.schema = 'loaded';
}

async function open() {
  const tabs = (await examples()).map((query) => ({ query }));
  const page = createElement(
    GraphiQL,
    {
      fetcher,
      defaultTabs: tabs,
      defaultQuery: '# A new operation. Ctrl-Space completes, Ctrl-Enter runs it.\n\n',
      defaultEditorToolsVisibility: false,
      onSchemaChange: schemaChanged,
    },
    createElement(
      GraphiQL.Logo,
      null,
      createElement('span', { className: 'entente-logo' }, 'Entente'),
    ),
  );
  ReactDOM.createRoot(document.getElementById('graphiql')).render(page);
}

open().catch((failure) => {
  console.error(failure);
  document.getElementById('graphiql').textContent = `GraphiQL could not open: ${failure.message}`;
});
