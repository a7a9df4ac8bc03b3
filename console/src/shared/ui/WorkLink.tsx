import { Link } from 'react-router';
import type { Call } from '@/shared/access/may';
import { useI18n } from '@/shared/i18n/i18n';
import { useMay } from '@/shared/session/session';

const places: Record<string, { path: string; needs: Call }> = {
  conversation: { path: '/inbox/', needs: 'GET /api/conversations' },
  customer: { path: '/customers/', needs: 'GET /api/customers/{id}' },
  ticket: { path: '/tickets/', needs: 'GET /api/tickets' },
  aftersales: { path: '/aftersales/of/', needs: 'GET /api/aftersales/{id}' },
  approval: { path: '/approvals/all?approval=', needs: 'GET /api/approvals' },
  suspicion: { path: '/complaints/suspected?suspicion=', needs: 'GET /api/complaints/suspected' },
  'shop-visit': { path: '/shops/visits?visit=', needs: 'GET /api/shops/{shop}/visits' },
  leak: { path: '/people/leaks?leak=', needs: 'GET /api/leaks' },
};

interface Props {
  work: { kind: string; id: string };
  /** Leads to this very message and span in it. */
  evidence?: { message?: string | null; from: number; to: number };
}

/** A thing by its kind and the end of its id, which shows whole on hovering; leads there whoever may go. */
export function WorkLink({ work: { kind, id }, evidence }: Props) {
  const { code } = useI18n();
  const place = places[kind];
  const may = useMay(place?.needs ?? 'GET /api/me');
  const words = `${code('workKind.', kind)} ${id.length > 20 ? id.slice(-4).toUpperCase() : id}`;
  const message = evidence?.message && (kind === 'conversation' || kind === 'ticket') ? `?message=${evidence.message}&span=${evidence.from}-${evidence.to}` : '';
  return place && may ? (
    <Link to={place.path + id + message} title={id}>
      {words}
    </Link>
  ) : (
    <span title={id}>{words}</span>
  );
}
