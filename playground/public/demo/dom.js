/** Makes an element: `element('p', { class: 'note' }, 'text', child)`. Children that are falsy are left out. */
export const element = (name, attributes = {}, ...children) => {
  const node = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(attribute, value === true ? '' : String(value));
    }
  }
  node.append(...children.filter(Boolean));
  return node;
};

export const byId = (id) => document.getElementById(id);
