import { Box } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

const Scrolling = styled(Box)`
  overflow-x: auto;
`;

const Figures = styled.table`
  width: 100%;
  font-size: 1.4rem;

  th,
  td {
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
    text-align: end;
    color: ${({ theme }) => theme.colors.neutral800};
  }

  th {
    font-weight: 600;
  }

  th:first-child {
    text-align: start;
    position: sticky;
    left: 0;
    background: ${({ theme }) => theme.colors.neutral0};
  }

  a {
    color: ${({ theme }) => theme.colors.primary600};
  }
`;

/** A figure, and where its pieces are listed. */
export interface Figure {
  readonly id: string;
  readonly text: string;
  readonly address?: string;
  /** What the link is called; absent where the text says it all. */
  readonly label?: string;
}

export interface PlainRow {
  readonly id: string;
  readonly name: string;
  readonly figures: readonly Figure[];
}

interface PlainTableProps {
  readonly label: string;
  /** The first is that of the rows' names. */
  readonly heads: readonly string[];
  readonly rows: readonly PlainRow[];
}

/** Figures to be read rather than looked at. */
export const PlainTable = ({ label, heads, rows }: PlainTableProps) => (
  <Scrolling tabIndex={0} role="group" aria-label={label}>
    <Figures aria-label={label}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.name}</th>
            {row.figures.map(({ id, text, address, label: linkLabel }) => (
              <td key={id}>
                {address === undefined ? (
                  text
                ) : (
                  <Link to={address} aria-label={linkLabel}>
                    {text}
                  </Link>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Figures>
  </Scrolling>
);
