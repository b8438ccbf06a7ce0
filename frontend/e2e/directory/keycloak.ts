import { request, type APIRequestContext } from '@playwright/test';

const variable = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this with \`make test-directory\``);
  return value;
};

/** The directory as its administrators see it. */
export class Keycloak {
  readonly password = variable('KEYCLOAK_PASSWORD');

  private constructor(private readonly http: APIRequestContext) {}

  static async admin(): Promise<Keycloak> {
    const url = variable('KEYCLOAK_URL');
    const http = await request.newContext({ baseURL: url });
    return new Keycloak(http);
  }

  /** End all sessions of somebody; the directory tells us of each. */
  async logOut(user: string): Promise<void> {
    await this.post(`users/${await this.idOf(user)}/logout`);
  }

  /** Let somebody not sign in any more; the directory tells nobody. */
  async deactivate(user: string): Promise<void> {
    const answer = await this.http.put(`/admin/realms/amt/users/${await this.idOf(user)}`, {
      headers: await this.headers(),
      data: { enabled: false },
    });
    if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`);
  }

  private async idOf(user: string): Promise<string> {
    const answer = await this.http.get(`/admin/realms/amt/users?exact=true&username=${user}`, {
      headers: await this.headers(),
    });
    const [found] = (await answer.json()) as { id: string }[];
    if (!found) throw new Error(`nobody is called ${user}`);
    return found.id;
  }

  private async post(path: string): Promise<void> {
    const answer = await this.http.post(`/admin/realms/amt/${path}`, {
      headers: await this.headers(),
    });
    if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`);
  }

  /** A token of its own for each question: they live a minute. */
  private async headers(): Promise<Record<string, string>> {
    const form = {
      grant_type: 'password',
      client_id: 'admin-cli',
      username: 'admin',
      password: this.password,
    };
    const answer = await this.http.post('/realms/master/protocol/openid-connect/token', { form });
    const { access_token } = (await answer.json()) as { access_token: string };
    return { Authorization: `Bearer ${access_token}` };
  }
}
