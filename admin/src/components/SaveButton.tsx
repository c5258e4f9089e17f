import { Button } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useForm } from '@strapi/strapi/admin';

/** Saves the host's form around it, once there is something to save. */
export const SaveButton = ({ children }: { readonly children: string }) => {
  const isModified = useForm('SaveButton', (form) => form.modified);
  const isSubmitting = useForm('SaveButton', (form) => form.isSubmitting);

  return (
    <Button type="submit" startIcon={<Check />} disabled={!isModified} loading={isSubmitting}>
      {children}
    </Button>
  );
};
