import { testContentApi } from './suite';

testContentApi({ strictParams: true });
