import { Alert, Button } from 'antd';
import { sentenceOf } from '../api/problem.ts';

/** When something could not be read: why, and a button to try again. */
export function Failed({ error, onRetry }: { error: unknown; onRetry?: () => unknown }) {
  return (
    <Alert
      type="error"
      showIcon
      title="没有读出来"
      description={sentenceOf(error)}
      action={
        onRetry && (
          <Button size="small" onClick={() => onRetry()}>
            重试
          </Button>
        )
      }
    />
  );
}
