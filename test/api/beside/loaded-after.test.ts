import { testBeside } from './suite';

testBeside('after');
