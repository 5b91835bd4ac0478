import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiFailure } from './api/client.ts';
import { setFirstTheme } from './frame/theme.ts';
import { router } from './router.tsx';
import './styles/tokens.css';
import './styles/frame.css';
import './styles/components.css';
import './styles/pages.css';
import './styles/print.css';
import './styles/forced-colors.css';

setFirstTheme();

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // The server tells of changes; nothing is asked for again on a guess.
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      retry: (failures, error) => error instanceof ApiFailure && error.code === 'unreachable' && failures < 2,
    },
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
