import { holdsOneOf } from './holds-one-of';

export const policies = { 'holds-one-of': holdsOneOf };
