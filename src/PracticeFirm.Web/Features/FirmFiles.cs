using PracticeFirm.Web.Features.Administration;
using PracticeFirm.Web.Features.Agenda;
using PracticeFirm.Web.Features.Backorders;
using PracticeFirm.Web.Features.Calls;
using PracticeFirm.Web.Features.Complaints;
using PracticeFirm.Web.Features.Contacts;
using PracticeFirm.Web.Features.Customers;
using PracticeFirm.Web.Features.Deliveries;
using PracticeFirm.Web.Features.Invoices;
using PracticeFirm.Web.Features.Mailings;
using PracticeFirm.Web.Features.Offertes;
using PracticeFirm.Web.Features.Opportunities;
using PracticeFirm.Web.Features.Orders;
using PracticeFirm.Web.Features.Payments;
using PracticeFirm.Web.Features.Purchasing;
using PracticeFirm.Web.Features.Questions;
using PracticeFirm.Web.Features.Returns;
using PracticeFirm.Web.Features.Sessions;
using PracticeFirm.Web.Features.Stock;
using PracticeFirm.Web.Features.Surveys;

namespace PracticeFirm.Web.Features;

/// <summary>Everything that is a file and not a page. Each slice knows its own addresses; this is only the list.</summary>
public static class FirmFiles
{
    /// <summary>Maps the files of a firm; for people who are signed in.</summary>
    public static IEndpointRouteBuilder MapFirmFiles(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("").RequireAuthorization();
        ListCustomers.Map(files);
        ExportOffertes.Map(files);
        PrintOfferte.Map(files);
        ExportOrders.Map(files);
        PrintOrder.Map(files);
        ExportStock.Map(files);
        ExportDeliveries.Map(files);
        PrintDelivery.Map(files);
        ExportBackorders.Map(files);
        ListBankLines.Map(files);
        ListOpenItems.Map(files);
        ListReminders.Map(files);
        PrintReminder.Map(files);
        ExportInvoices.Map(files);
        PrintInvoice.Map(files);
        ExportPurchases.Map(files);
        PrintPurchaseOrder.Map(files);
        ExportCalls.Map(files);
        ExportContacts.Map(files);
        ExportReturns.Map(files);
        ExportComplaints.Map(files);
        ExportProposals.Map(files);
        PrintReturn.Map(files);
        ExportAgenda.Map(files);
        ExportQuestions.Map(files);
        ExportOpportunities.Map(files);
        ListMailings.Map(files);
        ListRecipients.Map(files);
        ListSurveys.Map(files);
        ListQuietCustomers.Map(files);
        DownloadBackup.Map(files);
        ReceiveBackup.Map(files);
        ArchiveSession.Map(files);
        KeptArchives.Map(files);
        return routes;
    }
}
