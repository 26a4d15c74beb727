namespace Throughline.Extraction.Records.Trade;

/// <summary>Claims of a form, by its kind; what only is booked, planned or promised stays a plan.</summary>
internal static class TradeClaims
{
    /// <summary>Adds the claims of a paper to its context.</summary>
    /// <param name="paper">The paper as a form.</param>
    /// <param name="reading">What its labels and tables gave.</param>
    public static void Add(TradePaper paper, RecordReading reading)
    {
        switch (paper.Form.Name)
        {
            case "travelOrder":
                TravelOrderClaims.Add(paper);
                break;
            case "reconciliationAct":
                ReconciledBooks.Claims(paper);
                break;
            case "act":
                DeedClaims.Act(paper);
                break;
            case "endUserCertificate":
                DeedClaims.EndUse(paper);
                break;
            case "powerOfAttorney":
                DeedClaims.Attorney(paper);
                break;
            case "letterOfCredit":
                DeedClaims.Credit(paper);
                break;
            case "contract" or "specification":
                DeedClaims.Contract(paper);
                break;
            case "purchaseOrder" or "orderConfirmation":
                OrderClaims.Add(paper);
                break;
            case "letter":
                DeedClaims.Letter(paper);
                break;
            case "inspectionCertificate":
                CertificateClaims.Inspected(paper);
                break;
            case "insuranceCertificate":
                CertificateClaims.Insured(paper);
                break;
            case "exportLicence":
                CertificateClaims.Licensed(paper);
                break;
            default:
                switch (paper.Form.Kind)
                {
                    case "waybill" or "packingList" or "customsDeclaration" or "certificateOfOrigin":
                        CarriageClaims.Add(paper);
                        break;
                    case "paymentOrder" or "cashReceipt":
                        MoneyClaims.Add(paper);
                        break;
                    case "testReport":
                        TestedClaims.Parties(paper);
                        if (!reading.Claims.Any(c => c.Predicate == "tested" && !TestedClaims.IsOrderers(paper, c.Subject)))
                        {
                            TestedClaims.Add(paper);
                        }

                        break;
                }

                break;
        }

        TradeParties.Add(paper);
    }
}
