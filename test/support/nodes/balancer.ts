import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { until } from '../until';
import { freePorts } from './ports';

/** What sites put in front of their nodes: asks the next one when one is dead. */
export interface Balancer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Where Debian has it, which is not on everybody's PATH. */
const PATH = `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin`;
const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

const config = (port: number, nodes: readonly number[]): string => `
daemon off;
master_process off;
pid nginx.pid;
error_log stderr emerg;
events {}
http {
  access_log off;
  ${TEMPORARY.map((name) => `${name}_temp_path ${name};`).join(' ')}
  upstream nodes {
    ${nodes.map((node) => `server 127.0.0.1:${node} max_fails=1 fail_timeout=1s;`).join(' ')}
    keepalive 8;
  }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://nodes;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_connect_timeout 1s;
      proxy_next_upstream error timeout;
    }
  }
}
`;

/** Starts an nginx of its own in front of the nodes that listen at these ports. */
export const startBalancer = async (nodes: readonly number[]): Promise<Balancer> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'journey-nginx-'));
  const [port] = (await freePorts(1)) as [number];
  writeFileSync(path.join(folder, 'nginx.conf'), config(port, nodes));
  const args = ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'];
  const child = spawn('nginx', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PATH },
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve());
  });
  const url = `http://127.0.0.1:${port}`;
  const gone = ended.then(() => Promise.reject(new Error('nginx did not start')));
  await Promise.race([gone, until(async () => void (await fetch(url)))]);
  gone.catch(() => undefined);
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
