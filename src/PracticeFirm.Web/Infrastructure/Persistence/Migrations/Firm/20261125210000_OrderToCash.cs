using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeFirm.Web.Infrastructure.Persistence.Migrations.Firm
{
    /// <inheritdoc />
    public partial class OrderToCash : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            OrderToCashData.Keep(migrationBuilder);
            migrationBuilder.DropIndex(
                name: "IX_FollowUps_OfferteId",
                table: "FollowUps");

            migrationBuilder.RenameColumn(
                name: "OfferteId",
                table: "Mails",
                newName: "SupplierId");

            migrationBuilder.RenameColumn(
                name: "OfferteId",
                table: "FollowUps",
                newName: "AboutId");

            migrationBuilder.AlterColumn<int>(
                name: "CustomerId",
                table: "Mails",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AddColumn<int>(
                name: "AttachedId",
                table: "Mails",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AttachedKind",
                table: "Mails",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AboutKind",
                table: "FollowUps",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Credit_DunningAfterDays",
                table: "Firm",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Credit_FinalNoticeAfterDays",
                table: "Firm",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Credit_ReminderAfterDays",
                table: "Firm",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "Credit_WriteOffMandate_Cents",
                table: "Firm",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "BankLines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BookedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Iban = table.Column<string>(type: "TEXT", nullable: true),
                    Description = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    SetAsideReason = table.Column<string>(type: "TEXT", nullable: true),
                    Allocated_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Amount_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Left_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BankLines", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Invoices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    AuthorId = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    InvoiceDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CashDiscountThrough = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    VatCategory = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    VatReason = table.Column<string>(type: "TEXT", nullable: true),
                    DeliveryCountry = table.Column<string>(type: "TEXT", nullable: false),
                    CustomerReference = table.Column<string>(type: "TEXT", nullable: false),
                    SupplyFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SupplyThrough = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OriginalId = table.Column<int>(type: "INTEGER", nullable: true),
                    OriginalNumber = table.Column<string>(type: "TEXT", nullable: true),
                    OriginalDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CreditReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ReopensDelivery = table.Column<bool>(type: "INTEGER", nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", nullable: true),
                    ReminderLevel = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    LastReminderOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReminderPayBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DisputeReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    DisputedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Applied_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    CashDiscountTaken_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    CreditNotesTotal_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Credited_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    DiscountTotal_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    FreightTotal_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    LinesTotal_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    NetTotal_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Open_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Paid_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    PaymentTerms_CashDiscount = table.Column<int>(type: "INTEGER", nullable: false),
                    PaymentTerms_CashDiscountDays = table.Column<int>(type: "INTEGER", nullable: false),
                    PaymentTerms_Days = table.Column<int>(type: "INTEGER", nullable: false),
                    Recipient_Contact = table.Column<string>(type: "TEXT", nullable: true),
                    Recipient_LastName = table.Column<string>(type: "TEXT", nullable: true),
                    Recipient_Name = table.Column<string>(type: "TEXT", nullable: true),
                    Recipient_Number = table.Column<int>(type: "INTEGER", nullable: true),
                    Recipient_Salutation = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Recipient_VatNumber = table.Column<string>(type: "TEXT", nullable: true),
                    Recipient_Address_City = table.Column<string>(type: "TEXT", nullable: true),
                    Recipient_Address_CountryCode = table.Column<string>(type: "TEXT", nullable: true),
                    Recipient_Address_HouseNumber = table.Column<string>(type: "TEXT", nullable: true),
                    Recipient_Address_PostalCode = table.Column<string>(type: "TEXT", nullable: true),
                    Recipient_Address_Street = table.Column<string>(type: "TEXT", nullable: true),
                    Total_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    VatTotal_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    WrittenOff_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invoices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invoices_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Invoices_Invoices_OriginalId",
                        column: x => x.OriginalId,
                        principalTable: "Invoices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Orders",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    WaitsFor = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    OfferteId = table.Column<int>(type: "INTEGER", nullable: true),
                    OfferteTitle = table.Column<string>(type: "TEXT", nullable: true),
                    IsPart = table.Column<bool>(type: "INTEGER", nullable: false),
                    RequestId = table.Column<int>(type: "INTEGER", nullable: true),
                    AuthorId = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ConfirmedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TermsRevision = table.Column<int>(type: "INTEGER", nullable: false),
                    VatCategory = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    VatReason = table.Column<string>(type: "TEXT", nullable: true),
                    Consent = table.Column<string>(type: "TEXT", nullable: true),
                    ChangedSinceConfirmation = table.Column<bool>(type: "INTEGER", nullable: false),
                    CancelReason = table.Column<string>(type: "TEXT", nullable: true),
                    FreightInvoiced = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsSettled = table.Column<bool>(type: "INTEGER", nullable: false),
                    OrderedUnits = table.Column<int>(type: "INTEGER", nullable: false),
                    ReservedUnits = table.Column<int>(type: "INTEGER", nullable: false),
                    ShippedUnits = table.Column<int>(type: "INTEGER", nullable: false),
                    ReturnedUnits = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenUnits = table.Column<int>(type: "INTEGER", nullable: false),
                    InvoicedUnits = table.Column<int>(type: "INTEGER", nullable: false),
                    NextPromise = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CostTotal_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Freight_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    LinesTotal_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    NetTotal_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Recipient_Contact = table.Column<string>(type: "TEXT", nullable: true),
                    Recipient_LastName = table.Column<string>(type: "TEXT", nullable: true),
                    Recipient_Name = table.Column<string>(type: "TEXT", nullable: true),
                    Recipient_Number = table.Column<int>(type: "INTEGER", nullable: true),
                    Recipient_Salutation = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Recipient_VatNumber = table.Column<string>(type: "TEXT", nullable: true),
                    Recipient_Address_City = table.Column<string>(type: "TEXT", nullable: true),
                    Recipient_Address_CountryCode = table.Column<string>(type: "TEXT", nullable: true),
                    Recipient_Address_HouseNumber = table.Column<string>(type: "TEXT", nullable: true),
                    Recipient_Address_PostalCode = table.Column<string>(type: "TEXT", nullable: true),
                    Recipient_Address_Street = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Closing = table.Column<string>(type: "TEXT", nullable: false),
                    Terms_ContactPersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    Terms_CustomerReference = table.Column<string>(type: "TEXT", nullable: false),
                    Terms_DeliveryTerms = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Terms_Intro = table.Column<string>(type: "TEXT", nullable: false),
                    Terms_Language = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Terms_LeadTimeDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_OrderDiscount = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_PartialDelivery = table.Column<bool>(type: "INTEGER", nullable: false),
                    Terms_PriceCondition = table.Column<string>(type: "TEXT", nullable: false),
                    Terms_Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Terms_WantedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Terms_DeliveryAddress_City = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_DeliveryAddress_CountryCode = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_DeliveryAddress_HouseNumber = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_DeliveryAddress_PostalCode = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_DeliveryAddress_Street = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_ManualFreight_Cents = table.Column<long>(type: "INTEGER", nullable: true),
                    Terms_PaymentTerms_CashDiscount = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_PaymentTerms_CashDiscountDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_PaymentTerms_Days = table.Column<int>(type: "INTEGER", nullable: false),
                    Total_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    VatTotal_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Orders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Orders_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Orders_Offertes_OfferteId",
                        column: x => x.OfferteId,
                        principalTable: "Offertes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PurchaseOrders",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    SupplierId = table.Column<int>(type: "INTEGER", nullable: false),
                    AuthorId = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OrderedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WantedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PromisedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DelayReason = table.Column<string>(type: "TEXT", nullable: true),
                    CancelledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CancelReason = table.Column<string>(type: "TEXT", nullable: true),
                    Remark = table.Column<string>(type: "TEXT", nullable: false),
                    NetTotal_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Supplier_City = table.Column<string>(type: "TEXT", nullable: false),
                    Supplier_Code = table.Column<string>(type: "TEXT", nullable: false),
                    Supplier_CountryCode = table.Column<string>(type: "TEXT", nullable: false),
                    Supplier_Email = table.Column<string>(type: "TEXT", nullable: false),
                    Supplier_Name = table.Column<string>(type: "TEXT", nullable: false),
                    Supplier_Street = table.Column<string>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PurchaseOrders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PurchaseOrders_Suppliers_SupplierId",
                        column: x => x.SupplierId,
                        principalTable: "Suppliers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BankAllocations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InvoiceId = table.Column<int>(type: "INTEGER", nullable: false),
                    InvoiceNumber = table.Column<string>(type: "TEXT", nullable: false),
                    AllocatedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BankLineId = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    CashDiscount_Cents = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BankAllocations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BankAllocations_BankLines_BankLineId",
                        column: x => x.BankLineId,
                        principalTable: "BankLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CreditUses",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InvoiceId = table.Column<int>(type: "INTEGER", nullable: false),
                    InvoiceNumber = table.Column<string>(type: "TEXT", nullable: false),
                    UsedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CreditNoteId = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount_Cents = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CreditUses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CreditUses_Invoices_CreditNoteId",
                        column: x => x.CreditNoteId,
                        principalTable: "Invoices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InvoiceGroups",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Rate = table.Column<int>(type: "INTEGER", nullable: false),
                    InvoiceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Base_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    CreditedBase_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    CreditedVat_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Discount_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Freight_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    LinesNet_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Vat_Cents = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InvoiceGroups", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InvoiceGroups_Invoices_InvoiceId",
                        column: x => x.InvoiceId,
                        principalTable: "Invoices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InvoiceLines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    OriginalLineId = table.Column<int>(type: "INTEGER", nullable: true),
                    OrderId = table.Column<int>(type: "INTEGER", nullable: false),
                    OrderLineId = table.Column<int>(type: "INTEGER", nullable: false),
                    DeliveryId = table.Column<int>(type: "INTEGER", nullable: false),
                    DeliveryLineId = table.Column<int>(type: "INTEGER", nullable: false),
                    DeliveryNumber = table.Column<string>(type: "TEXT", nullable: false),
                    DeliveredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    ArticleNumber = table.Column<string>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitPrice = table.Column<long>(type: "INTEGER", nullable: false),
                    Discount = table.Column<int>(type: "INTEGER", nullable: false),
                    Tariff = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    VatRate = table.Column<int>(type: "INTEGER", nullable: false),
                    Credited = table.Column<int>(type: "INTEGER", nullable: false),
                    InvoiceId = table.Column<int>(type: "INTEGER", nullable: false),
                    CreditedNet_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    DiscountTakenBack_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Net_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    PriceCredited_Cents = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InvoiceLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InvoiceLines_Invoices_InvoiceId",
                        column: x => x.InvoiceId,
                        principalTable: "Invoices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InvoiceSections",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    OrderId = table.Column<int>(type: "INTEGER", nullable: false),
                    OrderNumber = table.Column<string>(type: "TEXT", nullable: false),
                    OrderedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CustomerReference = table.Column<string>(type: "TEXT", nullable: false),
                    OrderDiscount = table.Column<int>(type: "INTEGER", nullable: false),
                    FreightCredited = table.Column<bool>(type: "INTEGER", nullable: false),
                    InvoiceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Discount_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Freight_Cents = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InvoiceSections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InvoiceSections_Invoices_InvoiceId",
                        column: x => x.InvoiceId,
                        principalTable: "Invoices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Reminders",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InvoiceId = table.Column<int>(type: "INTEGER", nullable: false),
                    InvoiceNumber = table.Column<string>(type: "TEXT", nullable: false),
                    InvoiceDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    AuthorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    SentOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PayBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    InterestRate = table.Column<int>(type: "INTEGER", nullable: false),
                    ToConsumer = table.Column<bool>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    CollectionCost_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Interest_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    InvoiceTotal_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Principal_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Recipient_Contact = table.Column<string>(type: "TEXT", nullable: false),
                    Recipient_LastName = table.Column<string>(type: "TEXT", nullable: false),
                    Recipient_Name = table.Column<string>(type: "TEXT", nullable: false),
                    Recipient_Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Recipient_Salutation = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Recipient_VatNumber = table.Column<string>(type: "TEXT", nullable: true),
                    Recipient_Address_City = table.Column<string>(type: "TEXT", nullable: false),
                    Recipient_Address_CountryCode = table.Column<string>(type: "TEXT", nullable: false),
                    Recipient_Address_HouseNumber = table.Column<string>(type: "TEXT", nullable: false),
                    Recipient_Address_PostalCode = table.Column<string>(type: "TEXT", nullable: false),
                    Recipient_Address_Street = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reminders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reminders_Invoices_InvoiceId",
                        column: x => x.InvoiceId,
                        principalTable: "Invoices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Deliveries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    OrderId = table.Column<int>(type: "INTEGER", nullable: false),
                    OrderNumber = table.Column<string>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ShippedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    CustomerReference = table.Column<string>(type: "TEXT", nullable: false),
                    CancelReason = table.Column<string>(type: "TEXT", nullable: true),
                    DeliveryAddress_City = table.Column<string>(type: "TEXT", nullable: false),
                    DeliveryAddress_CountryCode = table.Column<string>(type: "TEXT", nullable: false),
                    DeliveryAddress_HouseNumber = table.Column<string>(type: "TEXT", nullable: false),
                    DeliveryAddress_PostalCode = table.Column<string>(type: "TEXT", nullable: false),
                    DeliveryAddress_Street = table.Column<string>(type: "TEXT", nullable: false),
                    Plan_AgreedWith = table.Column<string>(type: "TEXT", nullable: false),
                    Plan_Method = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Plan_Moment = table.Column<string>(type: "TEXT", nullable: false),
                    Plan_PlannedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Recipient_Contact = table.Column<string>(type: "TEXT", nullable: false),
                    Recipient_LastName = table.Column<string>(type: "TEXT", nullable: false),
                    Recipient_Name = table.Column<string>(type: "TEXT", nullable: false),
                    Recipient_Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Recipient_Salutation = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Recipient_VatNumber = table.Column<string>(type: "TEXT", nullable: true),
                    Recipient_Address_City = table.Column<string>(type: "TEXT", nullable: false),
                    Recipient_Address_CountryCode = table.Column<string>(type: "TEXT", nullable: false),
                    Recipient_Address_HouseNumber = table.Column<string>(type: "TEXT", nullable: false),
                    Recipient_Address_PostalCode = table.Column<string>(type: "TEXT", nullable: false),
                    Recipient_Address_Street = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deliveries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Deliveries_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deliveries_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OrderConsults",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ColleagueId = table.Column<int>(type: "INTEGER", nullable: false),
                    Author = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    WantsAnswer = table.Column<bool>(type: "INTEGER", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OrderId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderConsults", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrderConsults_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OrderExceptions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Document = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Choice = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    OrderId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderExceptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrderExceptions_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OrderLines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OfferteLineId = table.Column<int>(type: "INTEGER", nullable: true),
                    PromisedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PromiseToldOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reserved = table.Column<int>(type: "INTEGER", nullable: false),
                    Released = table.Column<int>(type: "INTEGER", nullable: false),
                    Shipped = table.Column<int>(type: "INTEGER", nullable: false),
                    Declined = table.Column<int>(type: "INTEGER", nullable: false),
                    ReturnedForCredit = table.Column<int>(type: "INTEGER", nullable: false),
                    ReturnedForReplacement = table.Column<int>(type: "INTEGER", nullable: false),
                    PendingReplacement = table.Column<int>(type: "INTEGER", nullable: false),
                    InReturn = table.Column<int>(type: "INTEGER", nullable: false),
                    InvoicedGross = table.Column<int>(type: "INTEGER", nullable: false),
                    CreditedBack = table.Column<int>(type: "INTEGER", nullable: false),
                    Waived = table.Column<int>(type: "INTEGER", nullable: false),
                    OrderId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    ArticleNumber = table.Column<string>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitPrice = table.Column<long>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    OriginText = table.Column<string>(type: "TEXT", nullable: false),
                    Discount = table.Column<int>(type: "INTEGER", nullable: false),
                    Tariff = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    VatRate = table.Column<int>(type: "INTEGER", nullable: false),
                    Cost = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrderLines_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Returns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    OrderId = table.Column<int>(type: "INTEGER", nullable: false),
                    OrderNumber = table.Column<string>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    RequestedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ReasonText = table.Column<string>(type: "TEXT", nullable: false),
                    ApprovedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Instruction = table.Column<string>(type: "TEXT", nullable: false),
                    RejectedReason = table.Column<string>(type: "TEXT", nullable: true),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    InspectedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SettledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Fee_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Recipient_Contact = table.Column<string>(type: "TEXT", nullable: false),
                    Recipient_LastName = table.Column<string>(type: "TEXT", nullable: false),
                    Recipient_Name = table.Column<string>(type: "TEXT", nullable: false),
                    Recipient_Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Recipient_Salutation = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Recipient_VatNumber = table.Column<string>(type: "TEXT", nullable: true),
                    Recipient_Address_City = table.Column<string>(type: "TEXT", nullable: false),
                    Recipient_Address_CountryCode = table.Column<string>(type: "TEXT", nullable: false),
                    Recipient_Address_HouseNumber = table.Column<string>(type: "TEXT", nullable: false),
                    Recipient_Address_PostalCode = table.Column<string>(type: "TEXT", nullable: false),
                    Recipient_Address_Street = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Returns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Returns_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Returns_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GoodsReceipts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DeliverySlip = table.Column<string>(type: "TEXT", nullable: false),
                    ReceivedBy = table.Column<string>(type: "TEXT", nullable: false),
                    PurchaseOrderId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoodsReceipts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GoodsReceipts_PurchaseOrders_PurchaseOrderId",
                        column: x => x.PurchaseOrderId,
                        principalTable: "PurchaseOrders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PurchaseLines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    ArticleNumber = table.Column<string>(type: "TEXT", nullable: false),
                    SupplierArticleNumber = table.Column<string>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    PackSize = table.Column<int>(type: "INTEGER", nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitPrice = table.Column<long>(type: "INTEGER", nullable: false),
                    WantedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PromisedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Received = table.Column<int>(type: "INTEGER", nullable: false),
                    Surplus = table.Column<int>(type: "INTEGER", nullable: false),
                    Damaged = table.Column<int>(type: "INTEGER", nullable: false),
                    Closed = table.Column<int>(type: "INTEGER", nullable: false),
                    CloseReason = table.Column<string>(type: "TEXT", nullable: true),
                    PurchaseOrderId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PurchaseLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PurchaseLines_PurchaseOrders_PurchaseOrderId",
                        column: x => x.PurchaseOrderId,
                        principalTable: "PurchaseOrders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DeliveryLines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    OrderLineId = table.Column<int>(type: "INTEGER", nullable: false),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    ArticleNumber = table.Column<string>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    Picked = table.Column<int>(type: "INTEGER", nullable: true),
                    Shipped = table.Column<int>(type: "INTEGER", nullable: false),
                    Ordered = table.Column<int>(type: "INTEGER", nullable: false),
                    Backorder = table.Column<int>(type: "INTEGER", nullable: false),
                    Invoiced = table.Column<int>(type: "INTEGER", nullable: false),
                    Returned = table.Column<int>(type: "INTEGER", nullable: false),
                    DeliveryId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliveryLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeliveryLines_Deliveries_DeliveryId",
                        column: x => x.DeliveryId,
                        principalTable: "Deliveries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReturnCreditNotes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CreditNoteId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    ReturnId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReturnCreditNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReturnCreditNotes_Returns_ReturnId",
                        column: x => x.ReturnId,
                        principalTable: "Returns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReturnLines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    OrderLineId = table.Column<int>(type: "INTEGER", nullable: false),
                    DeliveryLineId = table.Column<int>(type: "INTEGER", nullable: false),
                    DeliveryNumber = table.Column<string>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    ArticleNumber = table.Column<string>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Received = table.Column<int>(type: "INTEGER", nullable: false),
                    Condition = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Restock = table.Column<bool>(type: "INTEGER", nullable: false),
                    Explanation = table.Column<string>(type: "TEXT", nullable: false),
                    Credited = table.Column<int>(type: "INTEGER", nullable: false),
                    ReturnId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReturnLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReturnLines_Returns_ReturnId",
                        column: x => x.ReturnId,
                        principalTable: "Returns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GoodsReceiptLines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LineId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    ArticleNumber = table.Column<string>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    Expected = table.Column<int>(type: "INTEGER", nullable: false),
                    Received = table.Column<int>(type: "INTEGER", nullable: false),
                    Damaged = table.Column<int>(type: "INTEGER", nullable: false),
                    Refused = table.Column<int>(type: "INTEGER", nullable: false),
                    GoodsReceiptId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoodsReceiptLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GoodsReceiptLines_GoodsReceipts_GoodsReceiptId",
                        column: x => x.GoodsReceiptId,
                        principalTable: "GoodsReceipts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PurchaseLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrderId = table.Column<int>(type: "INTEGER", nullable: false),
                    OrderLineId = table.Column<int>(type: "INTEGER", nullable: false),
                    OrderNumber = table.Column<string>(type: "TEXT", nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    PurchaseLineId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PurchaseLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PurchaseLinks_PurchaseLines_PurchaseLineId",
                        column: x => x.PurchaseLineId,
                        principalTable: "PurchaseLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Mails_AttachedKind_AttachedId",
                table: "Mails",
                columns: new[] { "AttachedKind", "AttachedId" });

            migrationBuilder.CreateIndex(
                name: "IX_Mails_SupplierId",
                table: "Mails",
                column: "SupplierId");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_AboutKind_AboutId",
                table: "FollowUps",
                columns: new[] { "AboutKind", "AboutId" });

            migrationBuilder.CreateIndex(
                name: "IX_BankAllocations_BankLineId",
                table: "BankAllocations",
                column: "BankLineId");

            migrationBuilder.CreateIndex(
                name: "IX_BankAllocations_InvoiceId",
                table: "BankAllocations",
                column: "InvoiceId");

            migrationBuilder.CreateIndex(
                name: "IX_BankLines_CustomerId",
                table: "BankLines",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_BankLines_Status",
                table: "BankLines",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_CreditUses_CreditNoteId",
                table: "CreditUses",
                column: "CreditNoteId");

            migrationBuilder.CreateIndex(
                name: "IX_CreditUses_InvoiceId",
                table: "CreditUses",
                column: "InvoiceId");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_CustomerId",
                table: "Deliveries",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_Number",
                table: "Deliveries",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_OrderId",
                table: "Deliveries",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_Status",
                table: "Deliveries",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_DeliveryLines_DeliveryId",
                table: "DeliveryLines",
                column: "DeliveryId");

            migrationBuilder.CreateIndex(
                name: "IX_GoodsReceiptLines_GoodsReceiptId",
                table: "GoodsReceiptLines",
                column: "GoodsReceiptId");

            migrationBuilder.CreateIndex(
                name: "IX_GoodsReceipts_PurchaseOrderId",
                table: "GoodsReceipts",
                column: "PurchaseOrderId");

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceGroups_InvoiceId",
                table: "InvoiceGroups",
                column: "InvoiceId");

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceLines_DeliveryId",
                table: "InvoiceLines",
                column: "DeliveryId");

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceLines_InvoiceId",
                table: "InvoiceLines",
                column: "InvoiceId");

            migrationBuilder.CreateIndex(
                name: "IX_Invoices_CustomerId",
                table: "Invoices",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_Invoices_Number",
                table: "Invoices",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Invoices_OriginalId",
                table: "Invoices",
                column: "OriginalId");

            migrationBuilder.CreateIndex(
                name: "IX_Invoices_Status",
                table: "Invoices",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceSections_InvoiceId",
                table: "InvoiceSections",
                column: "InvoiceId");

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceSections_OrderId",
                table: "InvoiceSections",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_OrderConsults_OrderId",
                table: "OrderConsults",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_OrderExceptions_OrderId",
                table: "OrderExceptions",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_OrderLines_ArticleId",
                table: "OrderLines",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_OrderLines_OrderId",
                table: "OrderLines",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_CustomerId",
                table: "Orders",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_Number",
                table: "Orders",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Orders_OfferteId",
                table: "Orders",
                column: "OfferteId");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_OpenUnits",
                table: "Orders",
                column: "OpenUnits");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_Status",
                table: "Orders",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_WaitsFor",
                table: "Orders",
                column: "WaitsFor");

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseLines_ArticleId",
                table: "PurchaseLines",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseLines_PurchaseOrderId",
                table: "PurchaseLines",
                column: "PurchaseOrderId");

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseLinks_OrderLineId",
                table: "PurchaseLinks",
                column: "OrderLineId");

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseLinks_PurchaseLineId",
                table: "PurchaseLinks",
                column: "PurchaseLineId");

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseOrders_Number",
                table: "PurchaseOrders",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseOrders_Status",
                table: "PurchaseOrders",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseOrders_SupplierId",
                table: "PurchaseOrders",
                column: "SupplierId");

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_CustomerId",
                table: "Reminders",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_InvoiceId",
                table: "Reminders",
                column: "InvoiceId");

            migrationBuilder.CreateIndex(
                name: "IX_ReturnCreditNotes_ReturnId",
                table: "ReturnCreditNotes",
                column: "ReturnId");

            migrationBuilder.CreateIndex(
                name: "IX_ReturnLines_ReturnId",
                table: "ReturnLines",
                column: "ReturnId");

            migrationBuilder.CreateIndex(
                name: "IX_Returns_CustomerId",
                table: "Returns",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_Returns_Number",
                table: "Returns",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Returns_OrderId",
                table: "Returns",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_Returns_Status",
                table: "Returns",
                column: "Status");

            migrationBuilder.AddForeignKey(
                name: "FK_Mails_Suppliers_SupplierId",
                table: "Mails",
                column: "SupplierId",
                principalTable: "Suppliers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
            OrderToCashData.Restore(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Mails_Suppliers_SupplierId",
                table: "Mails");

            migrationBuilder.DropTable(
                name: "BankAllocations");

            migrationBuilder.DropTable(
                name: "CreditUses");

            migrationBuilder.DropTable(
                name: "DeliveryLines");

            migrationBuilder.DropTable(
                name: "GoodsReceiptLines");

            migrationBuilder.DropTable(
                name: "InvoiceGroups");

            migrationBuilder.DropTable(
                name: "InvoiceLines");

            migrationBuilder.DropTable(
                name: "InvoiceSections");

            migrationBuilder.DropTable(
                name: "OrderConsults");

            migrationBuilder.DropTable(
                name: "OrderExceptions");

            migrationBuilder.DropTable(
                name: "OrderLines");

            migrationBuilder.DropTable(
                name: "PurchaseLinks");

            migrationBuilder.DropTable(
                name: "Reminders");

            migrationBuilder.DropTable(
                name: "ReturnCreditNotes");

            migrationBuilder.DropTable(
                name: "ReturnLines");

            migrationBuilder.DropTable(
                name: "BankLines");

            migrationBuilder.DropTable(
                name: "Deliveries");

            migrationBuilder.DropTable(
                name: "GoodsReceipts");

            migrationBuilder.DropTable(
                name: "PurchaseLines");

            migrationBuilder.DropTable(
                name: "Invoices");

            migrationBuilder.DropTable(
                name: "Returns");

            migrationBuilder.DropTable(
                name: "PurchaseOrders");

            migrationBuilder.DropTable(
                name: "Orders");

            migrationBuilder.DropIndex(
                name: "IX_Mails_AttachedKind_AttachedId",
                table: "Mails");

            migrationBuilder.DropIndex(
                name: "IX_Mails_SupplierId",
                table: "Mails");

            migrationBuilder.DropIndex(
                name: "IX_FollowUps_AboutKind_AboutId",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "AttachedId",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "AttachedKind",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "AboutKind",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "Credit_DunningAfterDays",
                table: "Firm");

            migrationBuilder.DropColumn(
                name: "Credit_FinalNoticeAfterDays",
                table: "Firm");

            migrationBuilder.DropColumn(
                name: "Credit_ReminderAfterDays",
                table: "Firm");

            migrationBuilder.DropColumn(
                name: "Credit_WriteOffMandate_Cents",
                table: "Firm");

            migrationBuilder.RenameColumn(
                name: "SupplierId",
                table: "Mails",
                newName: "OfferteId");

            migrationBuilder.RenameColumn(
                name: "AboutId",
                table: "FollowUps",
                newName: "OfferteId");

            migrationBuilder.AlterColumn<int>(
                name: "CustomerId",
                table: "Mails",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_OfferteId",
                table: "FollowUps",
                column: "OfferteId");
        }
    }
}
