/** Where the host's server is reached, as its own API client has it. */
export const backendAddress = (): { readonly backend: string; readonly origin: string } => {
  const { strapi } = window as unknown as { strapi?: { backendURL?: string } };
  return { backend: strapi?.backendURL ?? '/', origin: window.location.origin };
};
