import { testContentApi } from './suite';

testContentApi({ strictParams: false });
