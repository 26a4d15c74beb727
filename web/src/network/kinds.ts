import { Building2, Cpu, FileText, FlaskConical, Landmark, type LucideIcon, MapPin, Package, Plane, Ship, User, Users, Banknote, Box } from 'lucide-react';

/** How a kind of node looks: shape, icon and colour together, never colour alone. */
export interface NodeKind {
  name: string;
  shape: 'round-rectangle' | 'ellipse' | 'hexagon' | 'diamond' | 'rectangle';
  icon: LucideIcon;
  color: string;
}

const kind = (name: string, shape: NodeKind['shape'], icon: LucideIcon, color: string): NodeKind => ({ name, shape, icon, color });

const organisation = kind('Organisation', 'round-rectangle', Building2, '--ownership');
const place = kind('Place', 'ellipse', MapPin, '--place');
const fallback = kind('Thing', 'rectangle', Box, '--other');

const bySchema: Record<string, NodeKind> = {
  Company: organisation,
  Organization: organisation,
  LegalEntity: organisation,
  PublicBody: kind('Authority', 'round-rectangle', Landmark, '--other'),
  Person: kind('Person', 'ellipse', User, '--people'),
  Group: kind('Group of people', 'ellipse', Users, '--people'),
  Product: kind('Product', 'hexagon', Package, '--product'),
  Component: kind('Component', 'hexagon', Cpu, '--product'),
  Consignment: kind('Consignment', 'diamond', Package, '--goods'),
  Address: place,
  Location: place,
  BankAccount: kind('Account', 'rectangle', Banknote, '--money'),
  Vessel: kind('Vessel', 'hexagon', Ship, '--goods'),
  Airplane: kind('Aircraft', 'hexagon', Plane, '--goods'),
  Event: kind('Event', 'diamond', FlaskConical, '--test'),
  Document: kind('Document', 'rectangle', FileText, '--other'),
};

/** Every look, once. */
export const allKinds: NodeKind[] = [...new Set([...Object.values(bySchema), fallback])];

/** The look of a schema. */
export const kindOf = (schema: string): NodeKind => bySchema[schema] ?? fallback;

/** Colour variable of a link by what its predicate is about. */
export const linkColor: Record<string, string> = {
  goods: '--goods', money: '--money', people: '--people', product: '--product', test: '--test', ownership: '--ownership',
  sanction: '--vermilion', place: '--place', identity: '--other', statement: '--other', effect: '--other',
};
