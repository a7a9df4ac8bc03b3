import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useI18n } from '@/shared/i18n/i18n';

/** The present cut as a file: CSV or XLSX. */
export function ExportMenu({ path, query, small = false }: { path: string; query: URLSearchParams; small?: boolean }) {
  const { t } = useI18n();
  const link = (format: 'csv' | 'xlsx') => {
    const whole = new URLSearchParams(query);
    whole.set('format', format);
    return (
      <a href={`${path}?${whole.toString()}`} download>
        {t(`board.export.${format}`)}
      </a>
    );
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'csv', label: link('csv') },
          { key: 'xlsx', label: link('xlsx') },
        ],
      }}
    >
      <Button size={small ? 'small' : 'middle'} icon={<DownloadOutlined />}>
        {t('board.export')}
      </Button>
    </Dropdown>
  );
}
