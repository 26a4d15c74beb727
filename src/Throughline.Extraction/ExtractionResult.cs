using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction;

/// <summary>What a document yields.</summary>
/// <param name="Kind">The document's kind: <c>article</c>, <c>letter</c>, <c>memo</c>, <c>mail</c>, <c>invoice</c>, <c>bankStatement</c>, <c>booking</c>,
/// <c>register</c>, <c>packingList</c>, <c>paymentOrder</c>, <c>order</c>, <c>despatchAdvice</c>, <c>waybill</c>, <c>customsDeclaration</c>, <c>contract</c>, <c>testReport</c>,
/// <c>act</c>, <c>endUserCertificate</c>, <c>certificateOfOrigin</c>, <c>powerOfAttorney</c>, <c>letterOfCredit</c>, <c>cashReceipt</c> or <c>other</c>; of a paper that is a form, the field
/// <c>documentType</c> says which (<c>airWaybill</c>, <c>cmr</c>, <c>goodsDeclaration</c>).</param>
/// <param name="Fields">Record fields with their places.</param>
/// <param name="Claims">The claims that passed the verifier, in text order.</param>
/// <param name="Rejected">What the verifier turned away, with reasons.</param>
public sealed record ExtractionResult(
    string Kind,
    ImmutableArray<Field> Fields,
    ImmutableArray<Claim> Claims,
    ImmutableArray<RejectedProposal> Rejected
);
