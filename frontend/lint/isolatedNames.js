// A name may be of any script. Among other words it is isolated, or it turns the line around it:
// in a page by <bdi> (PersonName), in a title, a label or an option by `isolate`.
const NAMES = new Set(['display_name', 'adviser_name', 'created_by_name']);
const ISOLATING = new Set(['bdi', 'PersonName']);
// What a field holds, and what only React reads, is shown as it is.
const PLAIN_ATTRIBUTES = new Set(['value', 'defaultValue', 'key']);
const PASSED_ON = new Set(['ChainExpression', 'TSAsExpression', 'TSNonNullExpression']);

const keyOf = ({ computed, key }) => (computed ? null : (key.name ?? key.value));

/** What a name becomes here: 'shown' bare, held in a 'variable', or neither. */
function fate(node) {
  const { parent } = node;
  if (PASSED_ON.has(parent.type)) return fate(parent);
  switch (parent.type) {
    case 'ConditionalExpression':
      return parent.test === node ? null : fate(parent);
    case 'LogicalExpression':
      // Left of `&&` it only decides whether what follows is shown.
      return parent.operator === '&&' && parent.left === node ? null : fate(parent);
    case 'TemplateLiteral':
    case 'ArrayExpression':
    case 'ReturnStatement':
      return 'shown';
    case 'BinaryExpression':
      return parent.operator === '+' ? 'shown' : null;
    case 'ArrowFunctionExpression':
      return parent.body === node ? 'shown' : null;
    case 'Property':
      // Under a name's own key the rule meets it again.
      return parent.value === node && !NAMES.has(keyOf(parent)) ? 'shown' : null;
    case 'VariableDeclarator':
      return parent.init === node && parent.id.type === 'Identifier' ? 'variable' : null;
    case 'JSXExpressionContainer':
      return isBare(parent) ? 'shown' : null;
    default:
      return null;
  }
}

function isBare(container) {
  const { parent } = container;
  if (parent.type === 'JSXAttribute') return !PLAIN_ATTRIBUTES.has(parent.name.name);
  return parent.type !== 'JSXElement' || !ISOLATING.has(parent.openingElement.name.name);
}

/** The declarator that a value ends up in. */
const declarator = (node) =>
  node.parent.type === 'VariableDeclarator' ? node.parent : declarator(node.parent);

export const isolatedNames = {
  meta: {
    schema: [],
    messages: {
      bare: 'A name turns the words around it: put it in <PersonName> (<bdi>), or isolate() it.',
    },
  },
  create(context) {
    const look = (node) => {
      const found = fate(node);
      if (found === 'shown') context.report({ node, messageId: 'bare' });
      if (found === 'variable') follow(declarator(node));
    };
    const follow = (declaration) => {
      for (const variable of context.sourceCode.getDeclaredVariables(declaration))
        for (const { identifier, init } of variable.references) if (!init) look(identifier);
    };
    return {
      MemberExpression(node) {
        if (!node.computed && NAMES.has(node.property.name)) look(node);
      },
      // `({ display_name }) => …` and `const { display_name: name } = …`
      'ObjectPattern > Property'(node) {
        if (!NAMES.has(keyOf(node)) || node.value.type !== 'Identifier') return;
        const { name } = node.value;
        let scope = context.sourceCode.getScope(node);
        while (scope && !scope.set.has(name)) scope = scope.upper;
        for (const { identifier, init } of scope?.set.get(name)?.references ?? [])
          if (!init) look(identifier);
      },
    };
  },
};
