import { testBeside } from './suite';

testBeside('before');
