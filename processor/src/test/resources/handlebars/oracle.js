// Renders templates by Handlebars: one request a line, one answer a line, both in JSON. The first
// line brings Handlebars' own source. Ends with its input.
'use strict';

let handlebars = null;
let escapeExpression = null;

function load(source) {
  const module = { exports: {} };
  new Function('module', 'exports', source)(module, module.exports);
  return module.exports;
}

// By the option noEscape, Handlebars would add up numbers that a template begins with.
function plain(value) {
  return value === null || value === undefined ? '' : String(value);
}

function answer(request) {
  try {
    handlebars.Utils.escapeExpression = request.escaped ? escapeExpression : plain;
    const environment = handlebars.create();
    environment.registerPartial(request.partials);
    return { text: environment.compile(request.template, { compat: true })(request.data) };
  } catch (error) {
    return { error: error.message };
  }
}

require('readline')
  .createInterface({ input: process.stdin })
  .on('line', (line) => {
    const request = JSON.parse(line);
    if (handlebars === null) {
      handlebars = load(request.source);
      escapeExpression = handlebars.Utils.escapeExpression;
    } else {
      process.stdout.write(JSON.stringify(answer(request)) + '\n');
    }
  });
